package io.baopei.process;

import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.Repair;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.StageEvent;

/** What every repair of a parked claim has in common. */
final class Repairs {

  /** The code of a failure that says: what is said now contradicts what is on record. */
  static final String CONTRADICTION = FailureType.PAYMENT_CONTRADICTION;

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
    if (repair.payeeAccountRef() != null) {
      text.append(", another account");
    }
    return text.toString();
  }

  /** The operator gives the claim up. */
  static ClaimEnds closed(Desk desk, Repair repair) {
    desk.move(StageEvent.CLOSED_BY_OPERATOR, repair.actor(), "closed by an operator", "S3-10");
    return new ClaimEnds(Outcome.CLOSED_BY_OPERATOR);
  }
}
