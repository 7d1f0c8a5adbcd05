package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.settlement.Leg;
import io.baopei.fixture.Vectors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** OQ-32: what the calendar does not know yet is said to operators, and made good by a signal. */
class ProvisionalDeadlineWorkflowTest {

  /** A claim whose payout has gone on for some minutes, past the calendar's horizon. */
  private static ClaimWorld paysForHours() {
    ClaimWorld world = ClaimWorld.with(aClaim().refundOnly());
    world.outside.calendarEnds();
    world.outside.payoutIsDueAfter(Duration.ofHours(6));
    for (int i = 0; i < 150; i++) {
      world.outside.payoutFails(Outside.unknown());
    }
    world.does(approve());
    world.sleep(Duration.ofMinutes(2));
    return world;
  }

  private static void resolves(ClaimWorld world, Instant dueAt) {
    world.signals("deadlineResolved", new ResolvedBound(ClaimClock.PAYOUT, dueAt, false));
  }

  private static List<Leg> legs(ClaimView view) {
    return Objects.requireNonNull(view.settlement()).legs();
  }

  private static List<Money> amounts(ClaimView view) {
    return legs(view).stream().map(Leg::amount).toList();
  }

  @Test
  void tellsOperatorsOnce() {
    try (ClaimWorld world = paysForHours()) {
      assertThat(world.deadline(ClaimClock.PAYOUT).provisional()).isTrue();
      world.end();
      List<Notice> told = world.records().notices("DEADLINE_PROVISIONAL");
      assertThat(told).hasSize(1);
      assertThat(told.getFirst().to()).hasToString("OPS");
      assertThat(told.getFirst().dueAt()).isNotNull();
      assertThat(world.records().of("CLOCK_PROVISIONAL")).hasSize(1);
    }
  }

  @Test
  void tellsOperatorsThoughItIsPaidAtOnce() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.outside.calendarEnds();
      world.does(approve());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.records().told("DEADLINE_PROVISIONAL")).containsExactly("OPS");
    }
  }

  @Test
  void tellsNobodyOfADeadlineThatTheCalendarKnows() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.does(approve());
      world.end();
      assertThat(world.records().told("DEADLINE_PROVISIONAL")).isEmpty();
    }
  }

  @Test
  void movesToTheExactDeadlineAndAlarmsThere() {
    try (ClaimWorld world = paysForHours()) {
      ClaimView before = world.view();
      Instant due = world.due(ClaimClock.PAYOUT).plus(Duration.ofHours(2));
      resolves(world, due);
      ClaimView after = world.awaits(view -> !world.records().of("CLOCK_RESOLVED").isEmpty());
      assertThat(world.due(ClaimClock.PAYOUT)).isEqualTo(due);
      assertThat(world.deadline(ClaimClock.PAYOUT).provisional()).isFalse();
      assertThat(legs(after))
          .filteredOn(Leg::paidByInsurer)
          .allMatch(leg -> due.equals(leg.dueAt()));
      assertThat(amounts(after)).isEqualTo(amounts(before));
      JournalEntry entry = world.records().of("CLOCK_RESOLVED").getFirst();
      assertThat(entry.rules()).containsExactly("OQ-32");
      world.sleepUntil(due.minusSeconds(60));
      assertThat(world.records().told("PAYOUT_OVERDUE")).isEmpty();
      world.sleepUntil(due.plusSeconds(60));
      world.awaits(view -> !world.records().told("PAYOUT_OVERDUE").isEmpty());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void takesBackABreachOfADeadlineThatLiesLater() {
    try (ClaimWorld world = paysForHours()) {
      Instant due = world.due(ClaimClock.PAYOUT);
      world.sleepUntil(due.plusSeconds(60));
      world.awaits(view -> world.deadline(ClaimClock.PAYOUT).breachedAt() != null);
      resolves(world, due.plus(Duration.ofDays(1)));
      world.awaits(view -> world.deadline(ClaimClock.PAYOUT).breachedAt() == null);
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void ignoresTheSameNewsASecondTime() {
    try (ClaimWorld world = paysForHours()) {
      Instant due = world.due(ClaimClock.PAYOUT).plus(Duration.ofHours(2));
      resolves(world, due);
      resolves(world, due.plusSeconds(1));
      world.awaits(view -> !world.records().ignored("DEADLINE_RESOLVED").isEmpty());
      assertThat(world.due(ClaimClock.PAYOUT)).isEqualTo(due);
      assertThat(world.records().of("CLOCK_RESOLVED")).hasSize(1);
    }
  }

  @Test
  void ignoresItBeforeThePayout() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      Instant review = world.due(ClaimClock.INSURER_REVIEW);
      resolves(world, world.now().plus(Duration.ofDays(9)));
      world.signals(
          "deadlineResolved", new ResolvedBound(ClaimClock.INSURER_REVIEW, world.now(), false));
      world.awaits(view -> world.records().ignored("DEADLINE_RESOLVED").size() == 2);
      assertThat(world.due(ClaimClock.INSURER_REVIEW)).isEqualTo(review);
    }
  }

  /** Amazon's claim goes on when it is closed, for the proof of insurance. */
  @Test
  void ignoresItWhenAllIsPaid() {
    Vectors.Row paid =
        Vectors.rows("stages.json")
            .filter(row -> row.toString().startsWith("S-54 "))
            .findFirst()
            .orElseThrow();
    try (ClaimWorld world = ClaimWorld.of(paid)) {
      world.awaits(view -> view.outcome() == Outcome.PAID);
      resolves(world, world.now().plus(Duration.ofDays(1)));
      world.awaits(view -> !world.records().ignored("DEADLINE_RESOLVED").isEmpty());
      assertThat(world.records().of("CLOCK_RESOLVED")).isEmpty();
    }
  }

  @Test
  void keepsItUntilTheCalendarHasAnsweredForTheFirstTime() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.outside.calendarEnds();
      for (int i = 0; i < 40; i++) {
        world.outside.payoutFails(Outside.unknown());
      }
      world.does(approve());
      Instant due = world.now().plus(Duration.ofDays(9));
      resolves(world, due);
      world.sleep(Duration.ofMinutes(2));
      world.awaits(view -> !world.records().of("CLOCK_RESOLVED").isEmpty());
      assertThat(world.due(ClaimClock.PAYOUT)).isEqualTo(due);
    }
  }
}
