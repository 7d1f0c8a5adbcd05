package io.baopei.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Instant START = Instant.parse("2026-03-05T02:00:00Z");
  private static final Deadline REVIEW =
      Deadline.after(ClaimClock.INSURER_REVIEW, START, Duration.ofHours(24), List.of("T-19"));

  private static Instant hour(long hours) {
    return START.plus(Duration.ofHours(hours));
  }

  @Test
  void isDueAfterItsLength() {
    assertThat(REVIEW.dueAt()).isEqualTo(hour(24));
    assertThat(REVIEW.pausedAt()).isNull();
    assertThat(REVIEW.breachedAt()).isNull();
  }

  @Test
  void beginsRunningAndCertain() {
    Instant due = hour(24);
    assertThat(Deadline.at(ClaimClock.INSURER_REVIEW, due, List.of("T-19"))).isEqualTo(REVIEW);
    assertThat(Deadline.after(ClaimClock.REFUND, START, Duration.ofHours(2), List.of("T-19")))
        .isEqualTo(new Deadline(ClaimClock.REFUND, hour(2), List.of("T-19"), null, null, false));
  }

  @Test
  void keepsTheRemainingTimeOverAPause() {
    Deadline resumed = REVIEW.pause(hour(10)).resume(hour(60));
    assertThat(resumed.dueAt()).isEqualTo(hour(74));
    assertThat(resumed.pausedAt()).isNull();
  }

  @Test
  void keepsTheRemainingTimeOverSeveralPauses() {
    Deadline resumed =
        REVIEW.pause(hour(1)).resume(hour(2)).pause(hour(3)).resume(hour(6)).pause(hour(7));
    assertThat(resumed.dueAt()).isEqualTo(hour(28));
    assertThat(resumed.pausedAt()).isEqualTo(hour(7));
  }

  @Test
  void standsStillFromTheFirstOfTwoPauses() {
    assertThat(REVIEW.pause(hour(1)).pause(hour(5)).pausedAt()).isEqualTo(hour(1));
  }

  @Test
  void changesNothingWhenAClockThatRunsIsResumed() {
    assertThat(REVIEW.resume(hour(5))).isEqualTo(REVIEW);
  }

  @Test
  void keepsTheFirstBreach() {
    assertThat(REVIEW.breach(hour(24)).breach(hour(36)).breachedAt()).isEqualTo(hour(24));
  }

  @Test
  void movesToADeadlineThatIsSet() {
    Deadline moved = REVIEW.moveTo(hour(30), true);
    assertThat(moved.dueAt()).isEqualTo(hour(30));
    assertThat(moved.provisional()).isTrue();
    assertThat(moved.rules()).containsExactly("T-19");
  }

  @Test
  void hasNoInstantUntilTheCalendarAnswers() {
    Deadline payout = Deadline.unresolved(ClaimClock.PAYOUT, List.of("OQ-4"));
    assertThat(payout.dueAt()).isNull();
    assertThat(payout.moveTo(hour(72), false).dueAt()).isEqualTo(hour(72));
    assertThat(payout.pause(hour(1)).resume(hour(2)).dueAt()).isNull();
  }

  /** OQ-32: what the calendar says now replaces what it said, and whether it was sure. */
  @Test
  void takesTheInstantThatTheCalendarKnowsNow() {
    Deadline provisional = REVIEW.moveTo(hour(30), true);
    Deadline resolved = resolvedTo(provisional, hour(48));
    assertThat(resolved.dueAt()).isEqualTo(hour(48));
    assertThat(resolved.provisional()).isFalse();
    assertThat(resolved.breachedAt()).isNull();
    assertThat(resolve(REVIEW, hour(48), true).provisional()).isTrue();
  }

  /** OQ-32: a breach stands unless the deadline turns out to lie after it. */
  @Test
  void forgetsABreachOfADeadlineThatLiesLater() {
    Deadline breached = REVIEW.breach(hour(24));
    assertThat(resolvedTo(breached, hour(24).plusMillis(1)).breachedAt()).isNull();
    assertThat(resolvedTo(breached, hour(24)).breachedAt()).isEqualTo(hour(24));
    assertThat(resolvedTo(breached, hour(23)).breachedAt()).isEqualTo(hour(24));
  }

  private static Deadline resolvedTo(Deadline deadline, Instant dueAt) {
    return resolve(deadline, dueAt, false);
  }

  private static Deadline resolve(Deadline deadline, Instant dueAt, boolean provisional) {
    return deadline.resolve(new ResolvedBound(deadline.clock(), dueAt, provisional));
  }

  /** Operators tell the timers of a claim apart by these. */
  @Test
  void givesEveryClockALabelOfItsOwn() {
    assertThat(ClaimClock.values())
        .extracting(ClaimClock::label)
        .doesNotHaveDuplicates()
        .contains("Insurer's review", "Payout")
        .allMatch(label -> !label.isBlank());
  }

  @Test
  void isSetByThePlatformExceptWhereLawOrContractBinds() {
    assertThat(ClaimClock.values())
        .filteredOn(clock -> !clock.platformMaySet())
        .containsExactlyInAnyOrder(
            ClaimClock.INSURER_REVIEW, ClaimClock.PAYOUT, ClaimClock.INSURANCE_PROOF);
  }
}
