package io.baopei.port.record;

import io.baopei.domain.claim.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payouts that somebody has stopped: of one payer, or of all. What was sent goes its way. */
public interface PayoutStops {

  /**
   * That payouts are stopped, or may go again.
   *
   * @param payerId the insurer's or platform's, or null for all payers
   */
  record Stop(@Nullable String payerId, boolean stopped, String by, Instant at, Reason reason) {}

  /** Says so. The same again only adds to the record of who said what. */
  void say(Stop stop);

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
