package io.baopei.port.record;

import io.baopei.domain.claim.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Payouts that somebody has stopped: of one payer, or of all. What was sent goes its way. */
public interface PayoutStops {

  /**
   * That payouts are stopped, or may go again.
   *
   * @param payerId the insurer's or platform's, or null for all payers
   */
  record Stop(@Nullable String payerId, boolean stopped, String by, Instant at, Reason reason) {}

  /**
   * Says so. The same again only adds to the record of who said what.
   *
   * <p>A stop holds when this returns: what was being sent for the payer has been sent then, and
   * nothing more is. That takes as long as one sending may, 30 s at most; other payers' payouts go
   * on. It is on record even if the waiting fails.
   */
  void say(Stop stop);

  /**
   * Sends something of the claim's payer, unless its payouts are stopped; a stop that is said
   * meanwhile waits for it. Not to be called in a transaction.
   *
   * @param sending begins to send at once, and takes 19 s at most
   * @return what came of it; empty when nothing was sent
   */
  <T> Optional<T> unlessStopped(String claimId, Supplier<T> sending);

  /**
   * Who pays on a claim, and whether it may now.
   *
   * @param payerId the insurer's, or the platform's where it pays itself
   */
  record Payer(String payerId, boolean stopped) {}

  /** Who pays on that claim; empty when the claim is not on record. */
  Optional<Payer> payerOf(String claimId);

  /** The stops in force, that of all payers first. */
  List<Stop> inForce();
}
