package io.baopei.process;

import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.Parked;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every repair of a parked claim has in common. */
final class Repairs {

  /** The code of a failure that says: what is said now contradicts what is on record. */
  static final String CONTRADICTION = FailureType.PAYMENT_CONTRADICTION;

  /** The step of a refund whose answers contradict each other. */
  static final String REFUND_CONTRADICTION = "REFUND_CONTRADICTION";

  /** The step of a claim that waits for the fraud screen. */
  static final String FRAUD_SCREEN = "FRAUD_SCREEN";

  private Repairs() {}

  /** What the journal says of a repair: the decision, its reason, and what was given with it. */
  static String describe(Repair repair) {
    StringBuilder text = new StringBuilder(repair.decision().name());
    if (repair.reason() != null) {
      text.append(", reason ").append(repair.reason().code());
    }
    if (repair.reference() != null) {
      text.append(", reference ").append(repair.reference());
    }
    if (repair.leg() != null) {
      text.append(", ").append(repair.leg());
    }
    if (repair.payeeAccountRef() != null) {
      text.append(", another account");
    }
    return text.toString();
  }

  /** What {@link Content} does not let in at this step. */
  static IllegalStateException notHere(Repair repair) {
    return new IllegalStateException(repair.decision() + " is no repair of this step");
  }

  /** The payments that a repair may be about: the one that the step names, else all unpaid ones. */
  static List<LegKind> legs(Dossier dossier) {
    Parked parked = dossier.parked();
    if (parked == null || !parked.step().startsWith(ClaimClock.PAYOUT.name())) {
      return List.of();
    }
    List<LegKind> unpaid = dossier.money.unpaid().stream().map(Leg::leg).toList();
    return unpaid.stream()
        .filter(leg -> parked.step().contains("_" + leg))
        .findFirst()
        .map(List::of)
        .orElse(unpaid);
  }

  /** Whether a claim that is parked at that step may be refused there. */
  static boolean mayReject(@Nullable Parked parked) {
    return parked != null && parked.step().equals(FRAUD_SCREEN);
  }

  /** Whether the buyer may have been refunded, though nobody says so (OQ-11). */
  static boolean mayBeRefunded(@Nullable Parked parked) {
    return parked != null
        && (parked.step().equals(ClaimClock.REFUND.name() + "_OVERDUE")
            || parked.step().equals(REFUND_CONTRADICTION));
  }

  /** Whether the repair may name another account: of a payment that goes under a new key. */
  static boolean takesAccount(@Nullable Parked parked, Repair repair) {
    return repair.decision() == RepairDecision.RETRY
        && parked != null
        && Arrays.stream(LegKind.values())
            .anyMatch(leg -> parked.step().startsWith(ClaimClock.PAYOUT.name() + "_" + leg));
  }

  /** The operator gives the claim up. */
  static ClaimEnds closed(Desk desk, Repair repair) {
    desk.move(StageEvent.CLOSED_BY_OPERATOR, repair.actor(), "closed by an operator", "S3-10");
    return new ClaimEnds(Outcome.CLOSED_BY_OPERATOR);
  }
}
