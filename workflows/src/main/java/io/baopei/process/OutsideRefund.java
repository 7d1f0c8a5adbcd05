package io.baopei.process;

import io.baopei.contract.activity.Track;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.money.Sums;
import java.time.Instant;
import org.joda.money.Money;

/**
 * A refund that the merchant made outside of the flow (OQ-27). Goods that were to come back and
 * have no tracking number yet make the claim unpayable (T-F12); with one the receipt counts as
 * confirmed; without any return the review goes on.
 */
final class OutsideRefund {

  static final String REFERENCE = "refunded outside";

  private OutsideRefund() {}

  /** Takes the refund into the claim; true when the step that waits must look at it itself. */
  static boolean takeUp(Dossier dossier, Fact.RefundCompleted refund, Instant occurredAt) {
    Instant now = Desk.now();
    if (dossier.goodsGoBack() && !isTracked(dossier.stage())) {
      dossier.note(
          now,
          Track.RULE,
          "FAILED",
          "T-F12",
          Actor.PLATFORM,
          "refunded before the return had a tracking number",
          "T-F12",
          "OQ-27");
      dossier.move(StageEvent.REFUND_CLOSED, Actor.PLATFORM, now, REFERENCE, "T-F12", "OQ-27");
      throw new ClaimEnds(Outcome.REFUND_CLOSED);
    }
    Money sum = refund.amount() == null ? sumAsked(dossier) : refund.amount();
    Instant at = occurredAt.isAfter(now) ? now : occurredAt;
    dossier.money.refunded(sum, at, REFERENCE, Actor.PLATFORM, now, "OQ-27");
    return dossier.goodsGoBack() || dossier.stage() == Stage.REFUND;
  }

  private static Money sumAsked(Dossier dossier) {
    Money asked = dossier.input.filing().request().amount();
    Money paid = dossier.input.filing().order().paid();
    return asked == null ? dossier.money.refundDue() : Sums.least(asked, paid);
  }

  private static boolean isTracked(Stage stage) {
    return stage == Stage.MERCHANT_RECEIPT
        || stage == Stage.RECEIPT_DISPUTE
        || stage == Stage.REFUND;
  }
}
