package io.baopei.domain.claim;

import io.baopei.domain.programme.Programme;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which events move a claim of each programme (rulebook, section 5). */
final class ProgrammeEvents {

  private static final Set<StageEvent> ENDS =
      EnumSet.of(
          StageEvent.PAID,
          StageEvent.REJECTED,
          StageEvent.REJECTED_AGAIN,
          StageEvent.NOT_APPEALED,
          StageEvent.WITHDRAWN,
          StageEvent.CLOSED_BY_OPERATOR);

  private static final Set<StageEvent> REVIEW =
      EnumSet.of(
          StageEvent.SUPPLEMENT_REQUESTED,
          StageEvent.SUPPLEMENTED,
          StageEvent.SUPPLEMENT_NOT_SENT,
          StageEvent.APPEALED,
          StageEvent.APPROVED_FOR_PAYOUT);

  private static final Set<StageEvent> RETURN =
      EnumSet.of(
          StageEvent.APPROVED_FOR_RETURN,
          StageEvent.TRACKING_SUBMITTED,
          StageEvent.TRACKING_NOT_SUBMITTED,
          StageEvent.RECEIPT_CONFIRMED,
          StageEvent.RECEIPT_REFUSED,
          StageEvent.REFUSAL_UPHELD,
          StageEvent.REFUSAL_OVERRULED,
          StageEvent.REFUND_CLOSED);

  private static final Map<Programme, Set<StageEvent>> EVENTS = new EnumMap<>(Programme.class);

  static {
    put(
        Programme.TMALL_30_DAY,
        EnumSet.of(
            StageEvent.APPROVED_FOR_REFUND, StageEvent.REFUNDED_OUTSIDE, StageEvent.REFUNDED),
        REVIEW,
        RETURN);
    put(
        Programme.LIVE_QUALITY,
        EnumSet.of(
            StageEvent.MERCHANT_ACCEPTED, StageEvent.MERCHANT_REFUSED, StageEvent.CLAIM_RAISED),
        REVIEW,
        RETURN);
    put(Programme.LIVE_PRICE, EnumSet.of(StageEvent.EVIDENCE_ORDER_UNPROVEN), REVIEW);
    put(Programme.DAMAGE_1688, REVIEW);
    put(Programme.BOND_1688, REVIEW);
    put(
        Programme.AMAZON_ATOZ,
        EnumSet.of(
            StageEvent.SCREENED_FOR_PAYOUT,
            StageEvent.SCREENED_FOR_RESPONSE,
            StageEvent.SCREEN_REFUSED,
            StageEvent.SELLER_RESOLVED,
            StageEvent.SELLER_NOT_RESOLVED,
            StageEvent.APPEALED_TO_STEP_IN,
            StageEvent.STEPPED_IN));
  }

  private ProgrammeEvents() {}

  /** The events that a claim of that programme knows. */
  static Set<StageEvent> of(Programme programme) {
    return EVENTS.getOrDefault(programme, Set.of());
  }

  @SafeVarargs
  private static void put(Programme programme, Set<StageEvent>... groups) {
    Set<StageEvent> events = EnumSet.copyOf(ENDS);
    for (Set<StageEvent> group : groups) {
      events.addAll(group);
    }
    EVENTS.put(programme, Collections.unmodifiableSet(events));
  }
}
