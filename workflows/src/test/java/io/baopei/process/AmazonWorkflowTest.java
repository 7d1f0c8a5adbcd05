package io.baopei.process;

import static io.baopei.process.Commands.OPS;
import static io.baopei.process.Commands.OTHER_OPS;
import static io.baopei.process.Commands.accept;
import static io.baopei.process.Commands.appeal;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.decline;
import static io.baopei.process.Commands.declineToStepIn;
import static io.baopei.process.Commands.insuranceProof;
import static io.baopei.process.Commands.markDone;
import static io.baopei.process.Commands.rejectAtTheScreen;
import static io.baopei.process.Commands.stepInWith;
import static io.baopei.process.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Screening;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AmazonWorkflowTest {

  private static final Screening FRIVOLOUS =
      new Screening(
          false, List.of(new Reason("FRIVOLOUS", "The picture is of another item.")), "X");

  private static Money due(ClaimWorld world) {
    return Objects.requireNonNull(world.view().settlement()).legs().getFirst().amount();
  }

  @Test
  void concedesUpToAThousandAndTellsTheSellerAtEveryStep() {
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filed()) {
      ClaimView closed = world.awaits(Stage.CLOSED);
      assertThat(closed.outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.records().told("CLAIM_AGAINST_YOU")).containsExactly("MERCHANT");
      assertThat(world.records().told("CLAIM_IN_PAYOUT")).containsExactly("MERCHANT");
      assertThat(world.records().told("CLAIM_IN_CLOSED")).containsExactly("MERCHANT");
      assertThat(world.records().notices("CLAIM_AGAINST_YOU"))
          .extracting(Notice::affectsOrderDefectRate)
          .containsExactly(false);
      assertThat(closed.deadlines())
          .singleElement()
          .satisfies(left -> assertThat(left.clock()).isEqualTo(ClaimClock.INSURANCE_PROOF));
    }
  }

  /** T-16: nothing is conceded to a blocked buyer; the seller is asked, then a person decides. */
  @Test
  void takesNoProofThatDoesNotNameThePlatform() {
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filed()) {
      world.awaits(Stage.CLOSED);
      InsuranceProof proof = insuranceProof();
      world.does(new InsuranceProof(proof.actor(), proof.uri(), proof.validUntil(), false));
      assertThat(world.records().of("PROOF_NOT_SUFFICIENT")).hasSize(1);
      world.end();
      assertThat(world.recourse()).isPresent();
      assertThat(world.recourse().orElseThrow().rules()).containsExactly("A-11", "OQ-24");
    }
  }

  @Test
  void concedesNothingToABlockedBuyer() {
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filedByABlockedBuyer()) {
      world.awaits(Stage.MERCHANT_RESPONSE);
      world.does(decline());
      world.awaits(Stage.STEP_IN);
      world.does(declineToStepIn(OPS));
      world.does(withdraw());
      assertThat(world.awaits(Stage.CLOSED).outcome()).isEqualTo(Outcome.WITHDRAWN);
      assertThat(world.outside.payouts).isEmpty();
    }
  }

  @Test
  void recoversFromACompliantSellerOnlyWhenNoProofComes() {
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filed()) {
      world.awaits(Stage.CLOSED);
      assertThat(world.recourse()).isEmpty();
      ClaimView end = world.end();
      assertThat(world.recourse().orElseThrow().creditor()).isEqualTo(Role.PLATFORM);
      assertThat(end.recourseId()).isEqualTo(end.claimId());
      assertThat(end.deadlines()).isEmpty();
      assertThat(world.records().at("CLOCK_BREACHED", "INSURANCE_PROOF")).hasSize(1);
    }
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filed()) {
      world.awaits(Stage.CLOSED);
      assertThat(world.does(insuranceProof()).allowedActions()).isEmpty();
      assertThat(world.end().recourseId()).isNull();
      assertThat(world.records().of("INSURANCE_PROVEN")).hasSize(1);
    }
  }

  @Test
  void asksTheSellerAboveAThousandAndStepsInWhenItIsSilent() {
    try (ClaimWorld world = Cases.AMAZON_ABOVE.filed()) {
      assertThat(world.rests().stage()).isEqualTo(Stage.MERCHANT_RESPONSE);
      world.sleepUntil(world.due(ClaimClock.MERCHANT_RESPONSE).plusSeconds(1));
      world.awaits(Stage.STEP_IN);
      world.does(stepInWith(OPS, due(world)));
      assertThat(world.awaits(Stage.CLOSED).outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.recourse()).as("above: recourse at the payout").isPresent();
      assertThat(world.records().of("SELLER_NOT_RESOLVED"))
          .flatExtracting(JournalEntry::rules)
          .contains("A-06");
    }
  }

  @Test
  void endsWhenTheSellerResolvesIt() {
    try (ClaimWorld world = Cases.AMAZON_ABOVE.filed()) {
      world.rests();
      world.does(accept());
      assertThat(world.awaits(Stage.CLOSED).outcome()).isEqualTo(Outcome.SELLER_RESOLVED);
      assertThat(world.end().recourseId()).isNull();
    }
  }

  @Test
  void hasAnAppealDecidedByAnotherPersonOfOperations() {
    try (ClaimWorld world = Cases.AMAZON_ABOVE.filed()) {
      world.rests();
      Money sum = due(world);
      world.does(decline(), declineToStepIn(OPS), appeal());
      assertThat(world.refuses(stepInWith(OPS, sum))).isEqualTo("SAME_REVIEWER");
      assertThat(world.refuses(stepInWith(OTHER_OPS, sum.plusMinor(1))))
          .isEqualTo("AMOUNT_ABOVE_CAP");
      world.does(stepInWith(OTHER_OPS, sum));
      assertThat(world.awaits(Stage.CLOSED).outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void alarmsWhenNobodyDecidesToStepIn() {
    try (ClaimWorld world = Cases.AMAZON_ABOVE.filed()) {
      world.rests();
      world.does(decline());
      world.sleepUntil(world.due(ClaimClock.STEP_IN).plusSeconds(1));
      world.awaits(view -> world.records().told("STEP_IN_OVERDUE").contains("OPS"));
      assertThat(world.stage()).isEqualTo(Stage.STEP_IN);
      world.does(declineToStepIn(OPS));
      assertThat(world.end().outcome()).isEqualTo(Outcome.REJECTED);
    }
  }

  @Test
  void refusesWhatTheScreenRefusesAndHearsAnAppeal() {
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filed()) {
      world.outside.screens(FRIVOLOUS);
      ClaimView refused = world.awaits(Stage.APPEAL);
      assertThat(refused.refusedBy()).isEqualTo("A-09");
      assertThat(Objects.requireNonNull(Objects.requireNonNull(refused.decision()).reason()).code())
          .isEqualTo("FRIVOLOUS");
      assertThat(world.records().told("CLAIM_AGAINST_YOU")).isEmpty();
      world.does(appeal(), stepInWith(OPS, due(world)));
      ClaimView paid = world.awaits(Stage.CLOSED);
      assertThat(paid.outcome()).isEqualTo(Outcome.PAID);
      assertThat(paid.refusedBy()).as("a person has overruled the screen").isNull();
      assertThat(world.records().told("CLAIM_AGAINST_YOU")).containsExactly("MERCHANT");
    }
  }

  @Test
  void endsRejectedWhenNobodyAppealsAgainstTheScreen() {
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filed()) {
      world.outside.screens(FRIVOLOUS);
      world.awaits(Stage.APPEAL);
      world.sleep(Duration.ofDays(29));
      assertThat(world.stage()).isEqualTo(Stage.APPEAL);
      assertThat(world.end().outcome()).isEqualTo(Outcome.REJECTED);
    }
  }

  @Test
  void parksAClaimThatTheScreenDoesNotAnswerAndMayBeWithdrawnMeanwhile() {
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filed()) {
      silenceTheScreen(world);
      ClaimView parked = world.awaits(view -> view.parked() != null);
      assertThat(parked.stage()).isEqualTo(Stage.FRAUD_SCREEN);
      world.does(withdraw());
      assertThat(world.end().outcome()).isEqualTo(Outcome.WITHDRAWN);
    }
  }

  @Test
  void goesOnWhenAnOperatorHasScreenedItByHand() {
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filed()) {
      silenceTheScreen(world);
      world.awaits(view -> view.parked() != null);
      world.does(markDone("CASE-9"));
      assertThat(world.awaits(Stage.CLOSED).outcome()).isEqualTo(Outcome.PAID);
    }
  }

  /** Refused under A-09 by a person, it may be appealed like any refusal, to another person. */
  @Test
  void isRefusedByAnOperatorWhoScreenedItByHand() {
    try (ClaimWorld world = Cases.AMAZON_CONCESSION.filed()) {
      silenceTheScreen(world);
      world.awaits(view -> view.parked() != null);
      assertThat(world.refuses(rejectAtTheScreen(null))).isEqualTo(FailureType.REASON_REQUIRED);
      world.does(rejectAtTheScreen(new Reason("FRIVOLOUS", "The same picture was filed before.")));
      ClaimView refused = world.awaits(Stage.APPEAL);
      assertThat(refused.refusedBy()).isEqualTo("A-09");
      assertThat(world.records().of("FAILED"))
          .singleElement()
          .satisfies(by -> assertThat(by.actor()).isEqualTo(OPS));
      assertThat(Objects.requireNonNull(refused.decision()).by()).isEqualTo(OPS.sub());
      assertThat(world.outside.payouts).isEmpty();
      world.does(appeal());
      assertThat(world.refuses(stepInWith(OPS, due(world)))).isEqualTo(FailureType.SAME_REVIEWER);
    }
  }

  @Test
  void isNotRejectedByARepairAnywhereElse() {
    try (ClaimWorld world = Cases.DAMAGE.filed()) {
      world.outside.declines("INDEMNITY");
      world.does(approve());
      world.awaits(view -> view.parked() != null);
      assertThat(world.refuses(rejectAtTheScreen(new Reason("NO", "No."))))
          .isEqualTo(FailureType.ACTION_NOT_ALLOWED);
    }
  }

  private static void silenceTheScreen(ClaimWorld world) {
    for (int i = 0; i < 60; i++) {
      world.outside.screenFails(Outside.unavailable());
    }
    world.sleep(Duration.ofMinutes(2));
  }
}
