package io.baopei.worker.api;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.BlockedBuyer;
import io.baopei.port.record.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A buyer whom a platform blocked (T-16): its claims are judged as any other's, but none is
 * approved without a person.
 *
 * @param reportId the report that the block stands on
 * @param liftsAt until when it is in force, or null
 */
record BlockedBuyerView(
    String platformId,
    String buyerId,
    String reportId,
    Reason reason,
    String blockedBy,
    Instant blockedAt,
    @Nullable Instant liftsAt) {

  /** A page of blocks; {@code nextCursor} is null on the last one. */
  record BlockedBuyerList(List<BlockedBuyerView> items, @Nullable String nextCursor) {

    static BlockedBuyerList of(Page<BlockedBuyer> page) {
      return new BlockedBuyerList(
          page.items().stream().map(BlockedBuyerView::of).toList(), page.nextCursor());
    }
  }

  static BlockedBuyerView of(BlockedBuyer block) {
    return new BlockedBuyerView(
        block.platformId(),
        block.buyerId(),
        block.reportId(),
        block.reason(),
        block.blockedBy(),
        block.blockedAt(),
        block.liftsAt());
  }
}
