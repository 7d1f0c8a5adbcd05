package io.baopei.domain.claim;

import static io.baopei.domain.claim.Stage.APPEAL;
import static io.baopei.domain.claim.Stage.CLOSED;
import static io.baopei.domain.claim.Stage.FRAUD_SCREEN;
import static io.baopei.domain.claim.Stage.INSURER_REVIEW;
import static io.baopei.domain.claim.Stage.MERCHANT_RECEIPT;
import static io.baopei.domain.claim.Stage.MERCHANT_RESPONSE;
import static io.baopei.domain.claim.Stage.PAYOUT;
import static io.baopei.domain.claim.Stage.RECEIPT_DISPUTE;
import static io.baopei.domain.claim.Stage.REFUND;
import static io.baopei.domain.claim.Stage.RETURN_TRACKING;
import static io.baopei.domain.claim.Stage.STEP_IN;
import static io.baopei.domain.claim.Stage.SUPPLEMENT;

import io.baopei.domain.programme.Programme;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The one table of (stage, event) → stage. What is not listed cannot happen; which events a
 * programme knows says {@link ProgrammeEvents}.
 */
public final class StageMachine {

  private static final Map<Stage, Map<StageEvent, Stage>> TABLE = new EnumMap<>(Stage.class);

  static {
    from(FRAUD_SCREEN)
        .on(StageEvent.SCREENED_FOR_PAYOUT, PAYOUT)
        .on(StageEvent.SCREENED_FOR_RESPONSE, MERCHANT_RESPONSE)
        .on(StageEvent.SCREEN_REFUSED, APPEAL)
        .on(StageEvent.WITHDRAWN, CLOSED)
        .on(StageEvent.CLOSED_BY_OPERATOR, CLOSED);
    from(MERCHANT_RESPONSE)
        .on(StageEvent.MERCHANT_ACCEPTED, RETURN_TRACKING)
        .on(StageEvent.MERCHANT_REFUSED, APPEAL)
        .on(StageEvent.CLAIM_RAISED, INSURER_REVIEW)
        .on(StageEvent.SELLER_RESOLVED, CLOSED)
        .on(StageEvent.SELLER_NOT_RESOLVED, STEP_IN)
        .on(StageEvent.WITHDRAWN, CLOSED)
        .on(StageEvent.REFUND_CLOSED, CLOSED);
    from(INSURER_REVIEW)
        .on(StageEvent.SUPPLEMENT_REQUESTED, SUPPLEMENT)
        .on(StageEvent.APPROVED_FOR_RETURN, RETURN_TRACKING)
        .on(StageEvent.APPROVED_FOR_REFUND, REFUND)
        .on(StageEvent.APPROVED_FOR_PAYOUT, PAYOUT)
        .on(StageEvent.REJECTED, APPEAL)
        .on(StageEvent.REJECTED_AGAIN, CLOSED)
        .on(StageEvent.WITHDRAWN, CLOSED)
        .on(StageEvent.REFUND_CLOSED, CLOSED);
    from(SUPPLEMENT)
        .on(StageEvent.SUPPLEMENTED, INSURER_REVIEW)
        .on(StageEvent.SUPPLEMENT_NOT_SENT, APPEAL)
        .on(StageEvent.REJECTED_AGAIN, CLOSED)
        .on(StageEvent.WITHDRAWN, CLOSED)
        .on(StageEvent.REFUND_CLOSED, CLOSED);
    from(APPEAL)
        .on(StageEvent.APPEALED, INSURER_REVIEW)
        .on(StageEvent.APPEALED_TO_STEP_IN, STEP_IN)
        .on(StageEvent.CLAIM_RAISED, INSURER_REVIEW)
        .on(StageEvent.NOT_APPEALED, CLOSED)
        .on(StageEvent.WITHDRAWN, CLOSED)
        .on(StageEvent.REFUND_CLOSED, CLOSED);
    from(RETURN_TRACKING)
        .on(StageEvent.TRACKING_SUBMITTED, MERCHANT_RECEIPT)
        .on(StageEvent.TRACKING_NOT_SUBMITTED, CLOSED)
        .on(StageEvent.CLAIM_RAISED, INSURER_REVIEW)
        .on(StageEvent.WITHDRAWN, CLOSED)
        .on(StageEvent.REFUND_CLOSED, CLOSED)
        .on(StageEvent.CLOSED_BY_OPERATOR, CLOSED);
    from(MERCHANT_RECEIPT)
        .on(StageEvent.RECEIPT_CONFIRMED, REFUND)
        .on(StageEvent.RECEIPT_REFUSED, RECEIPT_DISPUTE)
        .on(StageEvent.REFUNDED_OUTSIDE, PAYOUT)
        .on(StageEvent.CLAIM_RAISED, INSURER_REVIEW)
        .on(StageEvent.WITHDRAWN, CLOSED)
        .on(StageEvent.REFUND_CLOSED, CLOSED);
    from(RECEIPT_DISPUTE)
        .on(StageEvent.REFUSAL_UPHELD, CLOSED)
        .on(StageEvent.REFUSAL_OVERRULED, REFUND)
        .on(StageEvent.REFUNDED_OUTSIDE, PAYOUT)
        .on(StageEvent.CLAIM_RAISED, INSURER_REVIEW)
        .on(StageEvent.REFUND_CLOSED, CLOSED);
    from(REFUND)
        .on(StageEvent.REFUNDED, PAYOUT)
        .on(StageEvent.CLAIM_RAISED, INSURER_REVIEW)
        .on(StageEvent.REFUND_CLOSED, CLOSED)
        .on(StageEvent.CLOSED_BY_OPERATOR, CLOSED);
    from(STEP_IN)
        .on(StageEvent.STEPPED_IN, PAYOUT)
        .on(StageEvent.REJECTED, APPEAL)
        .on(StageEvent.REJECTED_AGAIN, CLOSED)
        .on(StageEvent.WITHDRAWN, CLOSED);
    from(PAYOUT)
        .on(StageEvent.PAID, CLOSED)
        .on(StageEvent.EVIDENCE_ORDER_UNPROVEN, INSURER_REVIEW)
        .on(StageEvent.CLOSED_BY_OPERATOR, CLOSED);
  }

  private StageMachine() {}

  /**
   * Where {@code event} leads a claim of the programme from {@code stage}, or empty when it cannot
   * happen there.
   */
  public static Optional<Stage> next(Programme programme, Stage stage, StageEvent event) {
    return ProgrammeEvents.of(programme).contains(event)
        ? Optional.ofNullable(TABLE.getOrDefault(stage, Map.of()).get(event))
        : Optional.empty();
  }

  /**
   * Whether a claim of the programme in {@code from} can still come to {@code target} by events
   * that are possible.
   */
  public static boolean mayReach(
      Programme programme, Stage from, Stage target, Predicate<StageEvent> possible) {
    Set<StageEvent> known = ProgrammeEvents.of(programme);
    Set<Stage> seen = EnumSet.of(from);
    Deque<Stage> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      TABLE
          .getOrDefault(open.remove(), Map.of())
          .forEach(
              (event, stage) -> {
                if (known.contains(event) && possible.test(event) && seen.add(stage)) {
                  open.add(stage);
                }
              });
    }
    return seen.contains(target);
  }

  private static Row from(Stage stage) {
    return new Row(TABLE.computeIfAbsent(stage, any -> new EnumMap<>(StageEvent.class)));
  }

  private record Row(Map<StageEvent, Stage> cells) {

    Row on(StageEvent event, Stage next) {
      if (cells.put(event, next) != null) {
        throw new IllegalStateException(event + " is listed twice");
      }
      return this;
    }
  }
}
