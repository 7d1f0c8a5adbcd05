package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.askForMore;
import static io.baopei.process.Commands.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** OQ-7: one round, 5 days, while the review's clock stands still. */
class SupplementWorkflowTest {

  @Test
  void letsTheReviewRunOnWithTheTimeItHadLeft() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      Instant due = world.due(ClaimClock.INSURER_REVIEW);
      world.sleep(Duration.ofHours(10));
      world.does(askForMore());
      Deadline paused = world.deadline(ClaimClock.INSURER_REVIEW);
      Instant pausedAt = Objects.requireNonNull(paused.pausedAt());
      assertThat(paused.dueAt()).isEqualTo(due);
      world.sleep(Duration.ofDays(3));
      assertThat(world.records().told("REVIEW_REMINDER")).isEmpty();
      ClaimView resumed = world.does(evidence());
      assertThat(resumed.stage()).isEqualTo(Stage.INSURER_REVIEW);
      Instant resumedAt = world.records().of("CLOCK_RESUMED").getFirst().at();
      assertThat(world.due(ClaimClock.INSURER_REVIEW))
          .isEqualTo(due.plus(Duration.between(pausedAt, resumedAt)));
      world.sleep(Duration.ofMinutes(8 * 60 + 30));
      assertThat(world.records().told("REVIEW_REMINDER")).hasSize(1);
      world.sleepUntil(world.due(ClaimClock.INSURER_REVIEW).plusSeconds(60));
      assertThat(world.records().told("REVIEW_REMINDER")).hasSize(2);
      assertThat(world.deadline(ClaimClock.INSURER_REVIEW).breachedAt()).isNotNull();
    }
  }

  @Test
  void asksOnlyOnce() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(askForMore());
      assertThat(world.refuses(approve())).isEqualTo("ACTION_NOT_ALLOWED");
      world.does(evidence());
      assertThat(world.refuses(askForMore())).isEqualTo("ACTION_NOT_ALLOWED");
      assertThat(world.does(approve()).stage()).isEqualTo(Stage.RETURN_TRACKING);
    }
  }

  @Test
  void beginsByItselfWhenTheFilingHasNoPicture() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().withoutPicture())) {
      ClaimView view = world.view();
      assertThat(view.stage()).isEqualTo(Stage.SUPPLEMENT);
      assertThat(world.due(ClaimClock.SUPPLEMENT))
          .isEqualTo(view.filedAt().plus(Duration.ofDays(5)));
      assertThat(world.deadline(ClaimClock.INSURER_REVIEW).pausedAt()).isEqualTo(view.filedAt());
      assertThat(world.records().told("SUPPLEMENT_REQUESTED")).containsExactly("BUYER");
      world.sleep(Duration.ofDays(2));
      world.does(evidence());
      Instant resumedAt = world.records().of("CLOCK_RESUMED").getFirst().at();
      assertThat(world.due(ClaimClock.INSURER_REVIEW))
          .isEqualTo(resumedAt.plus(Duration.ofDays(1)));
      assertThat(world.refuses(askForMore())).isEqualTo("ACTION_NOT_ALLOWED");
    }
  }

  @Test
  void rejectsForLackOfEvidenceAfterFiveSilentDays() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(askForMore());
      Instant due = world.due(ClaimClock.SUPPLEMENT);
      world.sleepUntil(due.minusSeconds(60));
      assertThat(world.stage()).isEqualTo(Stage.SUPPLEMENT);
      world.sleepUntil(due.plusSeconds(60));
      assertThat(world.stage()).isEqualTo(Stage.APPEAL);
      assertThat(world.refuses(evidence())).isEqualTo("ACTION_NOT_ALLOWED");
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.REJECTED);
      assertThat(Objects.requireNonNull(end.closedAt()))
          .isCloseTo(due.plus(Duration.ofDays(5)), within(2, ChronoUnit.SECONDS));
      assertThat(world.records().told("CLAIM_REJECTED")).containsExactly("BUYER", "MERCHANT");
    }
  }

  @Test
  void mayBeAppealedAgainstWhenNothingWasSent() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().withoutPicture())) {
      world.sleep(Duration.ofDays(6));
      assertThat(world.does(Commands.appeal()).stage()).isEqualTo(Stage.INSURER_REVIEW);
      assertThat(world.does(approve()).stage()).isEqualTo(Stage.RETURN_TRACKING);
    }
  }
}
