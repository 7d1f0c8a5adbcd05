package io.baopei.process;

import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.Decision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What happens to a claim that the screen let pass: the seller is told; up to 1000 USD
 * the platform concedes and pays (A-10, 1F-8), above it the seller may resolve the claim first, as
 * with every claim of a buyer whom the platform blocked (T-16).
 */
final class Concession {

  private final Desk desk;
  private final Dossier dossier;
  private final SellersProof proof;
  private final MerchantsAnswer answer;
  private String cause = "A-06";

  Concession(Desk desk, SellersProof proof) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.proof = proof;
    this.answer = new MerchantsAnswer(desk);
  }

  /** Tells the seller, and says whether the platform pays without asking. */
  boolean isMade() {
    proof.notice();
    Money most = Objects.requireNonNull(dossier.input.terms().amounts().concession());
    Money sum = dossier.money.indemnity();
    if (sum.isGreaterThan(most)) {
      askSeller(sum + " is above " + most, "A-06", "OQ-25");
      return false;
    }
    if (dossier.input.hasFlag(ClaimFlags.BUYER_BLOCKED)) {
      askSeller("the platform blocked the buyer: nothing is paid without a person", "T-16");
      return false;
    }
    dossier.approved(Desk.now());
    dossier.decided(new Decision(Actor.SYSTEM.role().name(), "APPROVE", sum, null, Desk.now()));
    desk.move(
        StageEvent.SCREENED_FOR_PAYOUT, Actor.SYSTEM, sum + " is at most " + most, "A-10", "1F-8");
    return true;
  }

  private void askSeller(String why, String... rules) {
    dossier.clocks.start(ClaimClock.MERCHANT_RESPONSE, Desk.now());
    dossier.tell(Role.MERCHANT, "RESPONSE_DUE", ClaimClock.MERCHANT_RESPONSE);
    desk.move(StageEvent.SCREENED_FOR_RESPONSE, Actor.SYSTEM, why, rules);
  }

  /** Why the platform steps in: the seller refused, or did not answer. */
  String cause() {
    return cause;
  }

  /** Whether the seller settles the claim itself; refusal and silence let the platform step in. */
  boolean sellerResolves() {
    switch (answer.awaited()) {
      case MerchantsAnswer.Accepted(Actor by) -> {
        desk.move(StageEvent.SELLER_RESOLVED, by, "the seller resolves it", "A-04", "A-05");
        return true;
      }
      case MerchantsAnswer.Refused(Actor by, Reason why) ->
          stepIn(by, why == null ? "" : why.code(), "A-07");
      case MerchantsAnswer.Silent any -> stepIn(Actor.SYSTEM, "the seller stayed silent", "A-06");
    }
    return false;
  }

  private void stepIn(Actor by, String why, String rule) {
    cause = rule;
    dossier.clocks.start(ClaimClock.STEP_IN, Desk.now());
    dossier.tell(Role.OPS, "STEP_IN_DUE", ClaimClock.STEP_IN);
    desk.move(StageEvent.SELLER_NOT_RESOLVED, by, why, rule, "OQ-25");
  }
}
