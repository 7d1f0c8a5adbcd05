package io.baopei.process;

import io.baopei.domain.claim.Outcome;

/**
 * Amazon A-to-z: screened, told to the seller, and paid by the platform at once up to 1000 USD;
 * above, the seller has its say and the platform may step in (A-06 to A-11, OQ-25).
 */
final class AmazonJourney implements Journey {

  private final Desk desk;
  private final FraudScreen screen;
  private final Concession concession;
  private final StepInDecisions stepIn;
  private final SellersProof proof;
  private final Payout payout;
  private final RecourseOpening recourse;

  AmazonJourney(Desk desk) {
    Patience patience = new Patience(desk);
    this.desk = desk;
    this.proof = new SellersProof(desk);
    this.screen = new FraudScreen(desk, patience);
    this.concession = new Concession(desk, proof);
    this.stepIn = new StepInDecisions(desk);
    this.payout = new Payout(desk, patience);
    this.recourse = new RecourseOpening(desk.dossier);
  }

  @Override
  public Outcome travel() {
    if (!screen.passes()) {
      if (!stepIn.isReopened(screen.refusal()) || !stepIn.pays("A-09")) {
        return Outcome.REJECTED;
      }
      proof.notice();
    } else if (!concession.isMade()) {
      if (concession.sellerResolves()) {
        return Outcome.SELLER_RESOLVED;
      }
      if (!stepIn.pays(concession.cause())) {
        return Outcome.REJECTED;
      }
    }
    payout.settle(desk.dossier.approvedAt());
    recourse.atPayout();
    return Outcome.PAID;
  }

  @Override
  public void afterwards(Outcome ended) {
    proof.awaitTheEnd();
    if (ended == Outcome.PAID && !proof.isGiven()) {
      recourse.withoutProof();
    }
    desk.conclude();
  }
}
