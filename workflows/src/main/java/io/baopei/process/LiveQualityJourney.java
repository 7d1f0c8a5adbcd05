package io.baopei.process;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.StageEvent;

/**
 * Taobao live, quality: the merchant decides, gets the goods back and refunds; the refund raises
 * the claim, which the insurer reviews and pays.
 */
final class LiveQualityJourney implements Journey {

  private final Desk desk;
  private final MerchantsAnswer answer;
  private final TrackedReturn tracking;
  private final MerchantReceipt receipt;
  private final Refund refund;
  private final InsurerReview review;
  private final Payout payout;

  LiveQualityJourney(Desk desk) {
    Patience patience = new Patience(desk);
    this.desk = desk;
    this.answer = new MerchantsAnswer(desk);
    this.tracking = new TrackedReturn(desk);
    this.receipt = new MerchantReceipt(desk);
    this.refund = new Refund(desk, patience, StageEvent.CLAIM_RAISED);
    this.review = new InsurerReview(desk);
    this.payout = new Payout(desk, patience);
  }

  @Override
  public Outcome travel() {
    if (!desk.dossier.money.isRefunded()) {
      try {
        returnAndRefund();
      } catch (ClaimRaised outside) {
        // The merchant refunded outside of the flow: the claim is raised all the same (OQ-27).
      }
    }
    if (!review.approves()) {
      return Outcome.REJECTED;
    }
    payout.settle(desk.dossier.raisedAt());
    return Outcome.PAID;
  }

  private void returnAndRefund() {
    if (!answer.agrees(review)) {
      throw new ClaimEnds(Outcome.REJECTED);
    }
    if (!tracking.arrives()) {
      throw new ClaimEnds(Outcome.RETURN_NOT_SENT);
    }
    if (!receipt.isConfirmed()) {
      throw new ClaimEnds(Outcome.RECEIPT_REFUSED);
    }
    refund.complete();
  }
}
