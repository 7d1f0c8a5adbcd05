package io.baopei.process;

import static io.baopei.fixture.Filings.cny;
import static io.baopei.process.Commands.MERCHANT;
import static io.baopei.process.Commands.OPS;
import static io.baopei.process.Commands.REASON;
import static io.baopei.process.Commands.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.SetOff;
import io.baopei.contract.recourse.DecideObjection;
import io.baopei.contract.recourse.ObjectionRuling;
import io.baopei.contract.recourse.RaiseObjection;
import io.baopei.contract.recourse.RecordPayment;
import io.baopei.contract.recourse.RecoursePayment;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.contract.recourse.Waive;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import io.baopei.domain.recourse.RecourseOutcome;
import io.baopei.domain.recourse.RecourseStage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RecourseWorkflowTest {

  private static RecordPayment payment(String amount) {
    return new RecordPayment(OPS, cny(amount), "BANK-" + amount);
  }

  private static RaiseObjection objection() {
    return new RaiseObjection(MERCHANT, REASON, List.of());
  }

  private static DecideObjection ruling(ObjectionRuling ruling) {
    return new DecideObjection(OPS, ruling, REASON);
  }

  @Test
  void tellsTheMerchantAtOnceAndTakesPartialPayments() {
    try (RecourseWorld world = new RecourseWorld()) {
      assertThat(world.does(payment("120.00")).outstanding()).isEqualTo(cny("180.00"));
      assertThat(world.told("RECOURSE_NOTICE")).containsExactly("MERCHANT");
      assertThat(world.told("RECOURSE_PAYMENT")).containsExactly("MERCHANT");
      RecourseView end = world.does(payment("180.00"));
      assertThat(end.outcome()).isEqualTo(RecourseOutcome.RECOVERED);
      assertThat(end.recovered()).isEqualTo(cny("300.00"));
      assertThat(world.outside.setOffs).isEmpty();
    }
  }

  @Test
  void neverTakesMoreThanIsOwed() {
    try (RecourseWorld world = new RecourseWorld()) {
      world.does(payment("299.99"));
      assertThat(world.refuses(payment("0.02"))).isEqualTo("AMOUNT_ABOVE_CAP");
      assertThat(world.refuses(payment("0.00"))).isEqualTo("INVALID_FIELD");
      assertThat(world.refuses(new RecordPayment(OPS, Money.parse("USD 0.01"), "X")))
          .isEqualTo("CURRENCY_MISMATCH");
      assertThat(world.refuses(new RecordPayment(REVIEWER, cny("0.01"), "BANK-299.99")))
          .as("reported by another role under the same reference")
          .isEqualTo("INVALID_FIELD");
      world.does(payment("0.01"));
      assertThat(world.end().outcome()).isEqualTo(RecourseOutcome.RECOVERED);
    }
  }

  @Test
  void setsOffWhatIsOwedAfterTenDaysOfSilence() {
    try (RecourseWorld world = new RecourseWorld()) {
      world.does(payment("100.00"));
      world.sleep(Duration.ofDays(9));
      assertThat(world.view().stage()).isEqualTo(RecourseStage.ANSWER);
      RecourseView end = world.end();
      assertThat(end.outcome()).isEqualTo(RecourseOutcome.RECOVERED);
      assertThat(world.outside.setOffs)
          .containsExactly(
              new SetOff(end.recourseId() + "/OFFSET/1", end.recourseId(), "M-77", cny("200.00")));
      assertThat(end.payments())
          .extracting(RecoursePayment::kind)
          .containsExactly(RecoursePayment.Kind.PAYMENT, RecoursePayment.Kind.OFFSET);
    }
  }

  @Test
  void writesOffWhatCannotBeSetOffInThirtyDays() {
    try (RecourseWorld world = new RecourseWorld()) {
      world.outside.merchantIsDue(cny("50.00"));
      RecourseView end = world.end();
      assertThat(end.outcome()).isEqualTo(RecourseOutcome.WRITTEN_OFF);
      assertThat(end.recovered()).isEqualTo(cny("50.00"));
      assertThat(end.outstanding().isZero()).isTrue();
      assertThat(world.outside.setOffs).hasSizeBetween(29, 31);
      assertThat(world.outside.setOffs).extracting(SetOff::key).doesNotHaveDuplicates();
      assertThat(world.journal()).contains("WRITTEN_OFF");
    }
  }

  @Test
  void takesAPaymentBetweenTwoSetOffs() {
    try (RecourseWorld world = new RecourseWorld()) {
      world.outside.merchantIsDue(cny("50.00"));
      world.sleep(Duration.ofDays(10).plusHours(3));
      Awaiting.until(world::view, view -> view.recovered().equals(cny("50.00")));
      assertThat(world.does(payment("250.00")).outcome()).isEqualTo(RecourseOutcome.RECOVERED);
    }
  }

  @Test
  void raisesTheAlarmWhenThePlatformDoesNotAnswer() {
    try (RecourseWorld world = new RecourseWorld()) {
      for (int i = 0; i < 40; i++) {
        world.outside.refundFails(Outside.unavailable());
      }
      world.sleep(Duration.ofDays(10).plusMinutes(30));
      Awaiting.until(world::view, view -> world.told("SET_OFF_DELAYED").equals(List.of("OPS")));
      assertThat(world.refuses(new RecordPayment(REVIEWER, cny("300.00"), "BANK-1")))
          .isEqualTo("ACTION_NOT_ALLOWED");
      assertThat(world.end().outcome()).isEqualTo(RecourseOutcome.RECOVERED);
      assertThat(world.outside.setOffs).extracting(SetOff::key).containsOnly(world.offset(1));
    }
  }

  @Test
  void takesTheOperatorsWordForASetOffThatGetsNoAnswer() {
    try (RecourseWorld world = new RecourseWorld()) {
      for (int i = 0; i < 4_000; i++) {
        world.outside.refundFails(Outside.unavailable());
      }
      world.sleep(Duration.ofDays(10).plusMinutes(30));
      Awaiting.until(world::view, view -> world.told("SET_OFF_DELAYED").contains("OPS"));
      assertThat(world.view().allowedActions())
          .containsExactlyInAnyOrder(
              new AllowedAction("payment", Role.OPS), new AllowedAction("waiver", Role.OPS));
      RecourseView paid = world.does(new RecordPayment(OPS, cny("300.00"), "PLATFORM-78"));
      assertThat(paid.outcome()).isEqualTo(RecourseOutcome.RECOVERED);
    }
  }

  @Test
  void turnsAwayWhoAskedBeforeTheAlarm() {
    try (RecourseWorld world = new RecourseWorld()) {
      for (int i = 0; i < 40; i++) {
        world.outside.refundFails(Outside.unavailable());
      }
      world.sleep(Duration.ofDays(10).plusSeconds(10));
      RecordPayment early = new RecordPayment(REVIEWER, cny("300.00"), "BANK-1");
      CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> world.refuses(early));
      world.sleep(Duration.ofMinutes(2));
      assertThat(answer.join()).isEqualTo("ACTION_NOT_ALLOWED");
      assertThat(world.end().outcome()).isEqualTo(RecourseOutcome.RECOVERED);
    }
  }

  @Test
  void givesUpASetOffThatNobodyAnswersForWhenItsTimeIsUp() {
    try (RecourseWorld world = new RecourseWorld(Duration.ofDays(1))) {
      for (int i = 0; i < 1_000; i++) {
        world.outside.refundFails(Outside.unavailable());
      }
      assertThat(world.end().outcome()).isEqualTo(RecourseOutcome.WRITTEN_OFF);
      assertThat(world.told("SET_OFF_UNKNOWN")).containsExactly("OPS");
      assertThat(world.journal()).containsSubsequence("DELAYED", "SET_OFF_UNKNOWN", "WRITTEN_OFF");
    }
  }

  @Test
  void triesARefusedSetOffDailyAndTellsOperatorsOnce() {
    try (RecourseWorld world = new RecourseWorld()) {
      for (int i = 0; i < 3; i++) {
        world.outside.refundFails(Outside.refused("ACCOUNT_FROZEN"));
      }
      assertThat(world.end().outcome()).isEqualTo(RecourseOutcome.RECOVERED);
      assertThat(world.journal().stream().filter("SET_OFF_REFUSED"::equals)).hasSize(3);
      assertThat(world.told("SET_OFF_REFUSED")).containsExactly("OPS");
    }
  }

  @Test
  void endsWhenTheObjectionIsUpheld() {
    try (RecourseWorld world = new RecourseWorld()) {
      assertThat(world.does(objection()).stage()).isEqualTo(RecourseStage.OBJECTION);
      assertThat(world.told("OBJECTION_DECISION_DUE")).containsExactly("OPS");
      assertThat(world.refuses(objection())).isEqualTo("ACTION_NOT_ALLOWED");
      assertThat(world.does(ruling(ObjectionRuling.UPHOLD)).outcome())
          .isEqualTo(RecourseOutcome.WAIVED);
    }
  }

  @Test
  void goesOnWhenTheObjectionIsOverruledHoweverLate() {
    try (RecourseWorld world = new RecourseWorld()) {
      world.does(objection());
      world.sleep(Duration.ofDays(20));
      assertThat(world.view().stage()).isEqualTo(RecourseStage.OBJECTION);
      assertThat(world.view().dueAt()).as("still shown when overdue").isNotNull();
      Awaiting.until(world::view, view -> world.told("OBJECTION_DECISION_OVERDUE").contains("OPS"));
      world.does(ruling(ObjectionRuling.OVERRULE));
      assertThat(world.end().outcome()).isEqualTo(RecourseOutcome.RECOVERED);
      assertThat(world.outside.setOffs).hasSize(1);
    }
  }

  @Test
  void isWaivedByTheCreditorAlone() {
    try (RecourseWorld world = new RecourseWorld()) {
      assertThat(world.refuses(new Waive(MERCHANT, REASON))).isEqualTo("FORBIDDEN");
      assertThat(world.refuses(new Waive(Commands.PLATFORM, REASON))).isEqualTo("FORBIDDEN");
      RecourseView end = world.does(new Waive(REVIEWER, REASON));
      assertThat(end.outcome()).isEqualTo(RecourseOutcome.WAIVED);
      assertThat(end.outstanding().isZero()).isTrue();
    }
  }
}
