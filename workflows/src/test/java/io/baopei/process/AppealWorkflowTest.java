package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.REVIEWER;
import static io.baopei.process.Commands.SENIOR;
import static io.baopei.process.Commands.appeal;
import static io.baopei.process.Commands.approveBy;
import static io.baopei.process.Commands.askForMore;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.rejectBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.ReviewDecision;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** OQ-8: a rejection may be appealed against once, within 5 days. */
class AppealWorkflowTest {

  @Test
  void closesARejectedClaimWhenTheWindowEnds() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      assertThat(world.does(reject()).stage()).isEqualTo(Stage.APPEAL);
      Instant due = world.due(ClaimClock.APPEAL_WINDOW);
      world.sleepUntil(due.minusSeconds(60));
      assertThat(world.stage()).isEqualTo(Stage.APPEAL);
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.REJECTED);
      Instant closedAt = Objects.requireNonNull(end.closedAt());
      assertThat(closedAt).isAfterOrEqualTo(due).isCloseTo(due, within(1, ChronoUnit.SECONDS));
      assertThat(end.refusedBy()).isNull();
      assertThat(world.outside.payouts).isEmpty();
    }
  }

  @Test
  void isDecidedByAnotherReviewerInANewDay() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(reject());
      world.sleep(Duration.ofDays(4));
      assertThat(world.does(appeal()).stage()).isEqualTo(Stage.INSURER_REVIEW);
      Instant appealed = world.records().at("APPEALED", "INSURER_REVIEW").getFirst();
      assertThat(world.due(ClaimClock.INSURER_REVIEW)).isEqualTo(appealed.plus(Duration.ofDays(1)));
      assertThat(world.refuses(approveBy(REVIEWER))).isEqualTo("SAME_REVIEWER");
      assertThat(world.refuses(rejectBy(REVIEWER))).isEqualTo("SAME_REVIEWER");
      assertThat(world.does(approveBy(SENIOR)).stage()).isEqualTo(Stage.RETURN_TRACKING);
    }
  }

  @Test
  void endsAtOnceWhenRejectedAgain() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(reject(), appeal());
      ClaimView end = world.does(rejectBy(SENIOR));
      assertThat(end.outcome()).isEqualTo(Outcome.REJECTED);
      assertThat(world.records().stages())
          .containsExactly(Stage.INSURER_REVIEW, Stage.APPEAL, Stage.INSURER_REVIEW, Stage.CLOSED);
      world.end();
    }
  }

  @Test
  void mayAskForMoreWhereTheFirstReviewerDidNot() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(reject(), appeal());
      assertThat(world.refuses(askForMore())).isEqualTo("SAME_REVIEWER");
    }
  }

  @Test
  void endsAtOnceWhenItsSupplementNeverComes() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(reject(), appeal());
      world.does(
          new Review(SENIOR, ReviewDecision.REQUEST_SUPPLEMENT, null, null, List.of("the label")));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.REJECTED);
      assertThat(world.records().stages())
          .endsWith(Stage.INSURER_REVIEW, Stage.SUPPLEMENT, Stage.CLOSED);
    }
  }

  @Test
  void isApprovedByItselfWhenItsReviewIsOverdueToo() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().paid("100.00"))) {
      world.does(reject(), appeal());
      world.sleep(Duration.ofDays(2));
      assertThat(world.stage()).isEqualTo(Stage.RETURN_TRACKING);
    }
  }
}
