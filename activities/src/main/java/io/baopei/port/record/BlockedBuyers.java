package io.baopei.port.record;

import io.baopei.port.record.BuyerReport.Ruling;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The buyers whom platforms blocked (T-16). Blocks are lifted, never deleted. */
public interface BlockedBuyers {

  /** The block that is in force then. */
  Optional<BlockedBuyer> find(String platformId, String buyerId, Instant at);

  /**
   * A page of the blocks that are in force then, the newest first.
   *
   * @param platformId null: of every platform
   * @throws ClaimQuery.BadCursor when the cursor was not given out by this list
   */
  Page<BlockedBuyer> list(
      @Nullable String platformId, Instant at, int limit, @Nullable String cursor);

  /**
   * Lifts the block that is in force when the ruling is made.
   *
   * @param liftsAt from when on the buyer's claims are like anybody's; not before the ruling
   * @return the block as it then stands, or empty when none is in force
   */
  Optional<BlockedBuyer> lift(String platformId, String buyerId, Ruling ruling, Instant liftsAt);
}
