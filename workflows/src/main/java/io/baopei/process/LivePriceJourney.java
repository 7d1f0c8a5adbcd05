package io.baopei.process;

import io.baopei.domain.claim.Outcome;

/**
 * Taobao live, price: the difference to a lower price of the same item, by itself where shop, item
 * and SKU are the same, else by the insurer's review (L-06, L-07).
 */
final class LivePriceJourney implements Journey {

  private final Desk desk;
  private final EvidenceOrder evidence;
  private final InsurerReview review;
  private final Payout payout;

  LivePriceJourney(Desk desk) {
    this.desk = desk;
    this.evidence = new EvidenceOrder(desk);
    this.review = new InsurerReview(desk, evidence::askAgain);
    this.payout = new Payout(desk, new Patience(desk));
  }

  @Override
  public Outcome travel() {
    if (!evidence.decidesAlone() && !review.approves()) {
      return Outcome.REJECTED;
    }
    payout.settle(desk.dossier.approvedAt());
    return Outcome.PAID;
  }
}
