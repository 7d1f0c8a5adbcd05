package io.baopei.port.record;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Reason;
import io.baopei.port.payment.PaymentOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders of points for services that were not performed; one for each sub-order (OQ-15). */
public interface PointsOrders {

  /**
   * One line of an order's history.
   *
   * @param attempt the try that it is about
   * @param event {@code ORDERED}, {@code REPEATED}, {@code SENT}, {@code PAID}, {@code DECLINED},
   *     {@code UNKNOWN}, {@code NOT_FOUND}, {@code DELAYED} or {@code OVERDUE}
   * @param by who ordered or settled; the service itself where nobody did
   * @param contradicts whether it contradicts what the try was settled with before
   */
  record Event(
      int attempt,
      Instant at,
      String event,
      Actor by,
      @Nullable String reference,
      @Nullable String code,
      boolean contradicts) {}

  /**
   * Keeps an order, unless its sub-order has one: the first one stands. With one that is kept its
   * merchant is told.
   */
  boolean keep(PointsOrder order);

  /** Keeps what was said when the order of that claim was ordered once more; it changes nothing. */
  void repeat(ClaimId claimId, PointsOrder again);

  /**
   * Orders again, for once, what was declined at that try, and keeps what was said with it.
   *
   * @return whether this call did it
   */
  boolean orderAgain(ClaimId claimId, int declinedAttempt, PointsOrder again);

  /**
   * Settles by a person's word a try that was sent and not answered for; all that goes with a
   * settlement goes with it.
   *
   * @param word paid or declined
   * @param why kept with it
   * @return whether this call did it
   */
  boolean settle(
      ClaimId claimId, int attempt, PaymentOutcome word, Reason why, Actor by, Instant now);

  /** The order of that sub-order, through whichever claim it came. */
  Optional<PointsOrder> find(String platformId, String programme, String subOrderId);

  /** Notes that the try's workflow was started. */
  void started(ClaimId claimId, int attempt, Instant now);

  /** Tries that were put on record before that instant and are not known to be started. */
  List<PointsOrder> unstarted(Instant before, int limit);

  /** All that happened to the order that came through that claim, in order. */
  List<Event> history(ClaimId claimId);
}
