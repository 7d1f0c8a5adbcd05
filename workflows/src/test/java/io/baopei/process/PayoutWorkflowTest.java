package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.cny;
import static io.baopei.process.Commands.OTHER_OPS;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.closeClaim;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.markDone;
import static io.baopei.process.Commands.retry;
import static io.baopei.process.Commands.retryWithAccount;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.PayOut;
import io.baopei.contract.activity.Reservation;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** T-26, OQ-4 and OQ-29: same key until a person decides, ask while the outcome is unknown. */
class PayoutWorkflowTest {

  private static void unknown(ClaimWorld world, int times) {
    for (int i = 0; i < times; i++) {
      world.outside.payoutFails(Outside.unknown());
    }
  }

  /** Nobody says what became of the payments until their bound is over. */
  private static void overdue(ClaimWorld world, Command... commands) {
    unknown(world, 150);
    world.outside.payoutIsDueAfter(Duration.ofHours(6));
    world.does(commands);
    world.sleep(Duration.ofHours(7));
    world.awaits(view -> view.parked() != null);
  }

  private static ClaimWorld parked(String leg) {
    ClaimWorld world = ClaimWorld.with(aClaim());
    world.outside.declines(leg);
    world.does(approve(), tracking(), confirm());
    world.awaits(view -> view.parked() != null);
    return world;
  }

  private static LegStatus status(ClaimView view, LegKind kind) {
    return leg(view, kind).status();
  }

  private static Leg leg(ClaimView view, LegKind kind) {
    return Objects.requireNonNull(view.settlement()).legs().stream()
        .filter(leg -> leg.leg() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> keys(PayOut payOut) {
    return payOut.legs().stream().map(LegOrder::key).toList();
  }

  @Test
  void asksForHoursWhatBecameOfAPaymentAndThenEnds() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      unknown(world, 30);
      world.does(approve());
      world.sleep(Duration.ofMinutes(2));
      assertThat(world.stage()).isEqualTo(Stage.PAYOUT);
      assertThat(world.records().at("DELAYED", "PAYOUT")).hasSize(1);
      assertThat(world.due(ClaimClock.PAYOUT)).isNotNull();
      assertThat(leg(world.view(), LegKind.INDEMNITY).dueAt()).isNotNull();
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.payouts).hasSizeGreaterThan(30);
      assertThat(world.outside.payouts)
          .allSatisfy(
              payOut -> assertThat(keys(payOut)).containsExactly(end.claimId() + "/INDEMNITY/1"));
    }
  }

  /** The step that opens the payout is on record once, whoever put it there. */
  @Test
  void numbersItsStepsWithoutAGapThoughThePayoutIsDelayed() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      unknown(world, 30);
      world.does(approve());
      world.end();
      List<Integer> seqs = world.outside.steps.stream().map(step -> step.seq()).toList();
      assertThat(seqs).doesNotHaveDuplicates();
      assertThat(seqs.getFirst()).isEqualTo(1);
      assertThat(seqs.getLast()).isEqualTo(seqs.size());
    }
  }

  @Test
  void raisesTheAlarmAtTheWorkingDayBound() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      unknown(world, 150);
      world.outside.payoutIsDueAfter(Duration.ofHours(6));
      world.does(approve());
      world.sleep(Duration.ofMinutes(2));
      Instant due = world.due(ClaimClock.PAYOUT);
      world.sleepUntil(due.minusSeconds(60));
      assertThat(world.records().told("PAYOUT_OVERDUE")).isEmpty();
      world.sleepUntil(due.plusSeconds(60));
      assertThat(world.records().told("PAYOUT_OVERDUE")).containsExactly("OPS");
      assertThat(world.deadline(ClaimClock.PAYOUT).breachedAt()).isNotNull();
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  /** One payment is made and the other is not known of: which one was paid elsewhere is said. */
  @Test
  void takesAsDoneThePaymentThatIsNamed() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      overdue(world, approve(), tracking(), confirm());
      assertThat(world.refuses(markDone("BANK-77"))).isEqualTo(FailureType.INVALID_FIELD);
      assertThat(world.refuses(markDone("BANK-77", LegKind.POINTS)))
          .isEqualTo(FailureType.INVALID_FIELD);

      world.outside.recovers();
      world.does(markDone("BANK-77", LegKind.INDEMNITY));
      ClaimView end = world.end();
      assertThat(leg(end, LegKind.INDEMNITY).reference()).isEqualTo("BANK-77");
      assertThat(leg(end, LegKind.RETURN_FREIGHT).reference()).isNotEqualTo("BANK-77");
      assertThat(keys(world.outside.payouts.getLast()))
          .containsExactly(end.claimId() + "/RETURN_FREIGHT/1");
    }
  }

  /** The clock rings once; what an operator has tried anew in vain waits for one again. */
  @Test
  void parksAgainWhenItIsTriedAnewInVain() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      overdue(world, approve());
      world.does(retry());
      world.awaits(view -> view.parked() == null);
      world.sleep(Duration.ofMinutes(3));
      world.awaits(view -> view.parked() != null);
      assertThat(world.records().at("PARKED", "PAYOUT_OVERDUE")).hasSize(2);
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  /** Money that may have moved is not given up: the provider's answer comes first (OQ-29). */
  @Test
  void isNotClosedWhileNobodyKnowsWhetherItWasPaid() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      overdue(world, approve());
      assertThat(world.refuses(closeClaim())).isEqualTo(FailureType.ACTION_NOT_ALLOWED);
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void parksADeclinedLegThoughTheOtherIsPaid() {
    try (ClaimWorld world = parked("RETURN_FREIGHT")) {
      ClaimView view = world.view();
      assertThat(Objects.requireNonNull(view.parked()).step()).isEqualTo("PAYOUT_RETURN_FREIGHT");
      assertThat(view.parked().problem()).contains("PAYEE_NOT_EXIST");
      assertThat(status(view, LegKind.RETURN_FREIGHT)).isEqualTo(LegStatus.DECLINED);
      assertThat(status(view, LegKind.INDEMNITY)).isEqualTo(LegStatus.PAID);
      assertThat(view.stage()).isEqualTo(Stage.PAYOUT);
    }
  }

  @Test
  void paysANewAccountUnderANewKeyAndNothingTwice() {
    try (ClaimWorld world = parked("RETURN_FREIGHT")) {
      String id = world.does(retryWithAccount("ACC-9")).claimId();
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.payouts).hasSize(2);
      List<LegOrder> second = world.outside.payouts.getLast().legs();
      assertThat(second).extracting(LegOrder::key).containsExactly(id + "/RETURN_FREIGHT/2");
      assertThat(second.getFirst().accountRef()).isEqualTo("ACC-9");
    }
  }

  @Test
  void takesTwoPeopleToSendALargeSumToAnotherAccount() {
    try (ClaimWorld world = parkedLargeSum()) {
      world.does(retryWithAccount("ACC-9"));
      ClaimView view = world.view();
      assertThat(Objects.requireNonNull(view.parked()).step())
          .isEqualTo("PAYOUT_INDEMNITY_SECOND_APPROVAL");
      assertThat(world.outside.payouts).as("nothing goes out meanwhile").hasSize(1);
      assertThat(world.refuses(retry())).isEqualTo(FailureType.SAME_REVIEWER);
      assertThat(world.refuses(retryWithAccount("ACC-9"))).isEqualTo(FailureType.SAME_REVIEWER);

      world.does(by(OTHER_OPS, RepairDecision.RETRY, null));
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.payouts.getLast().legs())
          .extracting(LegOrder::accountRef)
          .containsExactly("ACC-9");
    }
  }

  @Test
  void takesTheFirstPersonToApproveTheSecondOnesAccount() {
    try (ClaimWorld world = parkedLargeSum()) {
      world.does(retryWithAccount("ACC-8"));
      world.does(by(OTHER_OPS, RepairDecision.RETRY, "ACC-9"));
      assertThat(world.outside.payouts).hasSize(1);
      world.does(retry());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.payouts.getLast().legs())
          .extracting(LegOrder::accountRef)
          .containsExactly("ACC-9");
    }
  }

  private static ClaimWorld parkedLargeSum() {
    ClaimWorld world = ClaimWorld.with(aClaim().paid("2000.00").insuredFor("2000.00").refundOnly());
    world.outside.declines("INDEMNITY");
    world.does(approve());
    world.awaits(view -> view.parked() != null);
    return world;
  }

  private static Repair by(Actor actor, RepairDecision decision, @Nullable String account) {
    return new Repair(actor, decision, null, null, account);
  }

  @Test
  void waitsForTheLimitWhenTheFundIsDrawn() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.outside.payoutFails(Outside.held("FUNDS_EXHAUSTED"));
      world.does(approve());
      ClaimView view = world.awaits(now -> now.parked() != null);
      assertThat(Objects.requireNonNull(view.parked()).step()).isEqualTo("PAYOUT_FUNDS_EXHAUSTED");
      assertThat(view.parked().whatToDo()).contains("/v1/ops/claims-funds");
      world.does(retry());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void mayBeClosedWhenTheLedgerLetNothingGo() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.outside.payoutFails(Outside.held("COVER_EXCEEDED"));
      world.does(approve());
      world.awaits(now -> now.parked() != null);
      world.does(closeClaim());
      assertThat(world.end().outcome()).isEqualTo(Outcome.CLOSED_BY_OPERATOR);
    }
  }

  @Test
  void setsTheCostAsideWhenItIsApproved() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      assertThat(world.outside.steps)
          .extracting(ClaimStep::reserve)
          .filteredOn(Objects::nonNull)
          .containsExactly(new Reservation(cny("309.00"), cny("309.00")));
      world.does(tracking(), confirm());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void keepsTheNewAccountForAThirdTry() {
    try (ClaimWorld world = parked("INDEMNITY")) {
      world.outside.declines("INDEMNITY");
      String id = world.does(retryWithAccount("ACC-9")).claimId();
      world.awaits(view -> world.records().told("CLAIM_PARKED").size() == 2);
      world.does(retry());
      world.end();
      LegOrder third = world.outside.payouts.getLast().legs().getFirst();
      assertThat(third.key()).isEqualTo(id + "/INDEMNITY/3");
      assertThat(third.accountRef()).isEqualTo("ACC-9");
    }
  }

  @Test
  void parksForEachDeclinedLegInTurn() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.outside.declines("RETURN_FREIGHT");
      world.outside.declines("INDEMNITY");
      world.does(approve(), tracking(), confirm());
      world.awaits(view -> view.parked() != null);
      world.does(markDone("BY-HAND-1"));
      world.awaits(view -> world.records().told("CLAIM_PARKED").size() == 2);
      world.does(markDone("BY-HAND-2"));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(leg(end, LegKind.RETURN_FREIGHT).reference()).isEqualTo("BY-HAND-1");
      assertThat(leg(end, LegKind.INDEMNITY).reference()).isEqualTo("BY-HAND-2");
    }
  }

  @Test
  void isTakenAsDoneWithTheOperatorsReference() {
    try (ClaimWorld world = parked("INDEMNITY")) {
      world.does(markDone("BANK-78"));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(leg(end, LegKind.INDEMNITY).reference()).isEqualTo("BANK-78");
      assertThat(world.outside.payouts).hasSize(1);
    }
  }

  @Test
  void endsWhenTheOperatorClosesIt() {
    try (ClaimWorld world = parked("INDEMNITY")) {
      world.does(closeClaim());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.CLOSED_BY_OPERATOR);
      assertThat(status(end, LegKind.INDEMNITY)).isEqualTo(LegStatus.DECLINED);
    }
  }
}
