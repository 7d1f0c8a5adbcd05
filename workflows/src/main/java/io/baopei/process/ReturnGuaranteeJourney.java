package io.baopei.process;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.StageEvent;

/**
 * Tmall 30-day Quality Guarantee+: the insurer reviews, the goods go back, the merchant refunds,
 * the insurer pays.
 */
final class ReturnGuaranteeJourney implements Journey {

  private final Desk desk;
  private final InsurerReview review;
  private final TrackedReturn tracking;
  private final MerchantReceipt receipt;
  private final Refund refund;
  private final Payout payout;

  ReturnGuaranteeJourney(Desk desk) {
    Patience patience = new Patience(desk);
    this.desk = desk;
    this.review = new InsurerReview(desk);
    this.tracking = new TrackedReturn(desk);
    this.receipt = new MerchantReceipt(desk);
    this.refund = new Refund(desk, patience, StageEvent.REFUNDED);
    this.payout = new Payout(desk, patience);
  }

  @Override
  public Outcome travel() {
    if (!review.approves()) {
      return Outcome.REJECTED;
    }
    if (desk.dossier.goodsGoBack()) {
      if (!tracking.arrives()) {
        return Outcome.RETURN_NOT_SENT;
      }
      if (!receipt.isConfirmed()) {
        return Outcome.RECEIPT_REFUSED;
      }
    }
    refund.complete();
    payout.settle(desk.dossier.payableSince());
    return Outcome.PAID;
  }
}
