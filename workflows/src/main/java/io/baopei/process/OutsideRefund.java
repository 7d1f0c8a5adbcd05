package io.baopei.process;

import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Parked;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.money.Sums;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.settlement.Leg;
import java.time.Instant;
import org.joda.money.Money;

/**
 * A refund that the merchant made outside of the flow (OQ-27). Goods that were to come back and
 * have no tracking number yet make the claim unpayable (T-F12); with one the receipt counts as
 * confirmed; without any return the review goes on. In LIVE_QUALITY it raises the claim.
 */
final class OutsideRefund {

  static final String REFERENCE = Leg.REFUNDED_OUTSIDE;

  private OutsideRefund() {}

  /** Takes the refund into the claim; true when the step that waits must look at it itself. */
  static boolean takeUp(Dossier dossier, Fact.RefundCompleted refund, Instant occurredAt) {
    return raisesTheClaim(dossier)
        ? raise(dossier, refund, occurredAt)
        : bound(dossier, refund, occurredAt);
  }

  private static boolean raisesTheClaim(Dossier dossier) {
    return dossier.input.filing().programme() == Programme.LIVE_QUALITY;
  }

  /** The refund that raises the claim, wherever the return stood. */
  private static boolean raise(Dossier dossier, Fact.RefundCompleted refund, Instant occurredAt) {
    note(dossier, refund, occurredAt, "Q-07", "Q-09", "OQ-27");
    if (dossier.stage() == Stage.REFUND) {
      return true;
    }
    unpark(dossier);
    if (dossier.stage() != Stage.INSURER_REVIEW && dossier.stage() != Stage.SUPPLEMENT) {
      dossier.clocks.stopAll(Desk.now());
      dossier.move(
          StageEvent.CLAIM_RAISED, Actor.PLATFORM, Desk.now(), REFERENCE, "Q-07", "Q-09", "OQ-27");
    }
    throw new ClaimRaised();
  }

  /** What the claim was parked for nobody needs to repair any more. */
  private static void unpark(Dossier dossier) {
    Parked was = dossier.parked();
    if (was != null) {
      dossier.unpark();
      dossier.note(
          Desk.now(), Track.EVENT, "OVERTAKEN", was.step(), Actor.PLATFORM, REFERENCE, "S3-10");
    }
  }

  private static boolean bound(Dossier dossier, Fact.RefundCompleted refund, Instant occurredAt) {
    if (dossier.goodsGoBack() && !isTracked(dossier.stage())) {
      throw refundedTooEarly(dossier);
    }
    note(dossier, refund, occurredAt, "OQ-27");
    return dossier.goodsGoBack() || dossier.stage() == Stage.REFUND;
  }

  private static ClaimEnds refundedTooEarly(Dossier dossier) {
    Instant now = Desk.now();
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
    return new ClaimEnds(Outcome.REFUND_CLOSED);
  }

  private static void note(
      Dossier dossier, Fact.RefundCompleted refund, Instant occurredAt, String... rules) {
    Instant now = Desk.now();
    Money sum = refund.amount() == null ? sumAsked(dossier) : refund.amount();
    Instant at = occurredAt.isAfter(now) ? now : occurredAt;
    dossier.money.refundedOutside(sum, at, now, rules);
  }

  static Money sumAsked(Dossier dossier) {
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
