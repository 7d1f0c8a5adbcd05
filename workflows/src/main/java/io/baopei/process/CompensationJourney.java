package io.baopei.process;

import io.baopei.domain.claim.Outcome;

/**
 * 1688, damage compensation and performance bond: the insurer reviews, pays, and recovers what it
 * paid from the merchant (D-06 to D-08, S-08).
 */
final class CompensationJourney implements Journey {

  private final Desk desk;
  private final InsurerReview review;
  private final Payout payout;
  private final RecourseOpening recourse;

  CompensationJourney(Desk desk) {
    this.desk = desk;
    this.review = new InsurerReview(desk);
    this.payout = new Payout(desk, new Patience(desk));
    this.recourse = new RecourseOpening(desk.dossier);
  }

  @Override
  public Outcome travel() {
    if (!review.approves()) {
      return Outcome.REJECTED;
    }
    payout.settle(desk.dossier.approvedAt());
    recourse.atPayout();
    return Outcome.PAID;
  }
}
