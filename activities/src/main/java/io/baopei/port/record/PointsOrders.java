package io.baopei.port.record;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
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
   * @param event {@code ORDERED}, {@code SENT}, {@code PAID}, {@code DECLINED}, {@code UNKNOWN} or
   *     {@code NOT_FOUND}
   * @param by who ordered; the service itself where nobody did
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

  /** Keeps an order, unless its sub-order has one: the first one stands. */
  boolean keep(PointsOrder order);

  /**
   * Orders again, for once, what was declined at that try.
   *
   * @return whether this call did it
   */
  boolean orderAgain(ClaimId claimId, int declinedAttempt, Actor by, Instant now);

  /** The order of that sub-order, through whichever claim it came. */
  Optional<PointsOrder> find(String platformId, String programme, String subOrderId);

  /** Notes that the try's workflow was started. */
  void started(ClaimId claimId, int attempt, Instant now);

  /** Tries that were put on record before that instant and are not known to be started. */
  List<PointsOrder> unstarted(Instant before, int limit);

  /** All that happened to the order that came through that claim, in order. */
  List<Event> history(ClaimId claimId);
}
