package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S3-5: the platform's own deadline wins, never over a bound of law or contract. */
class DeadlineSetWorkflowTest {

  private static void sets(ClaimWorld world, ClaimClock clock, Object dueAt) {
    world.reports("DEADLINE_SET", Map.of("clock", clock.name(), "dueAt", dueAt.toString()));
  }

  @Test
  void movesAClockThatRuns() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      Instant due = world.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
      sets(world, ClaimClock.RETURN_TRACKING, due);
      world.awaits(view -> world.due(ClaimClock.RETURN_TRACKING).equals(due));
      world.sleepUntil(due.minusSeconds(60));
      assertThat(world.stage()).isEqualTo(Stage.RETURN_TRACKING);
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.RETURN_NOT_SENT);
      assertThat(Objects.requireNonNull(end.closedAt()))
          .isAfterOrEqualTo(due)
          .isCloseTo(due, within(1, ChronoUnit.SECONDS));
    }
  }

  @Test
  void waitsForItsStageWhenItComesEarly() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      Instant due = world.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
      sets(world, ClaimClock.MERCHANT_RECEIPT, due);
      world.does(approve(), tracking());
      world.awaits(view -> world.due(ClaimClock.MERCHANT_RECEIPT).equals(due));
      assertThat(world.records().ignored("DEADLINE_SET")).isEmpty();
      assertThat(world.records().of("CLOCK_MOVED")).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INSURER_REVIEW", "PAYOUT", "INSURANCE_PROOF"})
  void isIgnoredForABoundThatNeverMoves(String clock) {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      Instant before = world.due(ClaimClock.INSURER_REVIEW);
      sets(world, ClaimClock.valueOf(clock), world.now().plus(Duration.ofDays(9)));
      world.awaits(view -> !world.records().ignored("DEADLINE_SET").isEmpty());
      assertThat(world.due(ClaimClock.INSURER_REVIEW)).isEqualTo(before);
    }
  }

  @Test
  void endsAtOnceWhatIsSetIntoThePast() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(reject());
      sets(world, ClaimClock.APPEAL_WINDOW, world.now().minus(Duration.ofDays(1)));
      world.awaits(Stage.CLOSED);
      assertThat(world.end().outcome()).isEqualTo(Outcome.REJECTED);
    }
  }

  @Test
  void endsAtOnceWhatWasSetIntoThePastEarly() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      sets(world, ClaimClock.RETURN_TRACKING, world.now().minus(Duration.ofDays(1)));
      world.does(approve());
      world.awaits(Stage.CLOSED);
      assertThat(world.end().outcome()).isEqualTo(Outcome.RETURN_NOT_SENT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59.999999999Z",
        "-1000000000-01-01T00:00:00Z",
        "2999-01-01T00:00:00Z",
        "tomorrow",
        ""
      })
  void isIgnoredWhenNoClaimCouldWaitForIt(String dueAt) {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      sets(world, ClaimClock.RETURN_TRACKING, dueAt);
      world.awaits(view -> !world.records().ignored("DEADLINE_SET").isEmpty());
      assertThat(world.does(tracking()).stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void readsAnyOffset() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      Instant due = world.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
      sets(world, ClaimClock.RETURN_TRACKING, due.atOffset(ZoneOffset.ofHours(8)).toString());
      world.awaits(view -> world.due(ClaimClock.RETURN_TRACKING).equals(due));
    }
  }
}
