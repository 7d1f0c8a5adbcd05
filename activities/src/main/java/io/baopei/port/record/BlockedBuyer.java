package io.baopei.port.record;

import io.baopei.domain.claim.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A buyer whom a platform blocked (T-16).
 *
 * @param reportId the report that the block stands on
 * @param liftsAt until when the block is in force, or null: until it is lifted
 */
public record BlockedBuyer(
    String platformId,
    String buyerId,
    String reportId,
    String claimId,
    Reason reason,
    String blockedBy,
    Instant blockedAt,
    @Nullable Instant liftsAt) {

  /** Whom a platform blocked is nobody's business who reads a log. */
  @Override
  public String toString() {
    return "BlockedBuyer[" + reportId + "]";
  }
}
