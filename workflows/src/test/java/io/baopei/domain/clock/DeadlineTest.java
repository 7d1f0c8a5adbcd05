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

  @Test
  void isSetByThePlatformExceptWhereLawOrContractBinds() {
    assertThat(ClaimClock.values())
        .filteredOn(clock -> !clock.platformMaySet())
        .containsExactlyInAnyOrder(
            ClaimClock.INSURER_REVIEW, ClaimClock.PAYOUT, ClaimClock.INSURANCE_PROOF);
  }
}
