package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** T-19 and OQ-1: 24 hours, reminders, breach, 12 hours of grace. */
class InsurerReviewWorkflowTest {

  private static final Duration MARGIN = Duration.ofMinutes(30);

  private static Duration hours(long hours) {
    return Duration.ofMinutes(hours * 60);
  }

  @Test
  void remindsBreachesAndWaitsOutTheGrace() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      Instant filed = world.view().filedAt();
      assertThat(world.due(ClaimClock.INSURER_REVIEW)).isEqualTo(filed.plus(hours(24)));
      world.sleepUntil(filed.plus(hours(18)).minus(MARGIN));
      assertThat(world.records().told("REVIEW_REMINDER")).isEmpty();
      world.sleepUntil(filed.plus(hours(18)).plus(MARGIN));
      assertThat(world.records().told("REVIEW_REMINDER")).containsExactly("INSURER");
      world.sleepUntil(filed.plus(hours(22)).plus(MARGIN));
      assertThat(world.records().told("REVIEW_REMINDER")).containsExactly("INSURER", "INSURER");
      assertThat(world.deadline(ClaimClock.INSURER_REVIEW).breachedAt()).isNull();
      world.sleepUntil(filed.plus(hours(24)).plus(MARGIN));
      Instant breached =
          Objects.requireNonNull(world.deadline(ClaimClock.INSURER_REVIEW).breachedAt());
      assertThat(breached).isCloseTo(filed.plus(hours(24)), within(1, ChronoUnit.SECONDS));
      assertThat(breached).isAfterOrEqualTo(filed.plus(hours(24)));
      assertThat(world.records().told("REVIEW_OVERDUE")).containsExactly("INSURER", "OPS");
      world.sleepUntil(filed.plus(hours(36)).minus(MARGIN));
      assertThat(world.stage()).isEqualTo(Stage.INSURER_REVIEW);
      assertThat(world.outside.assessments).isEmpty();
    }
  }

  private static void outlastTheGrace(ClaimWorld world) {
    world.sleepUntil(world.view().filedAt().plus(hours(36)).plus(MARGIN));
  }

  @Test
  void approvesASmallSumOfAHarmlessBuyerByItself() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().paid("200.00"))) {
      outlastTheGrace(world);
      ClaimView view = world.view();
      assertThat(view.stage()).isEqualTo(Stage.RETURN_TRACKING);
      assertThat(Objects.requireNonNull(view.decision()).by()).isEqualTo(Role.SYSTEM.name());
      assertThat(world.outside.assessments).hasSize(1);
      assertThat(world.records().at("APPLIED", "OQ-1")).hasSize(1);
      assertThat(world.records().told("REVIEW_ESCALATED")).isEmpty();
    }
  }

  @Test
  void callsAPersonForAFenMore() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().paid("200.01"))) {
      outlastTheGrace(world);
      assertEscalated(world);
      assertThat(world.outside.assessments).isEmpty();
    }
  }

  @Test
  void callsAPersonWhenTheBuyerIsAHighRisk() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().paid("50.00"))) {
      world.outside.buyerIs(BuyerRisk.Level.HIGH);
      outlastTheGrace(world);
      assertEscalated(world);
    }
  }

  @Test
  void approvesWhenTheBuyerIsAMediumRisk() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().paid("50.00"))) {
      world.outside.buyerIs(BuyerRisk.Level.MEDIUM);
      outlastTheGrace(world);
      assertThat(world.stage()).isEqualTo(Stage.RETURN_TRACKING);
    }
  }

  @Test
  void callsAPersonWhenTheScreenRefusesToAnswer() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().paid("50.00"))) {
      world.outside.screenFails(Outside.refused("NO_SUCH_BUYER"));
      outlastTheGrace(world);
      assertEscalated(world);
    }
  }

  @Test
  void callsAPersonWhenTheScreenStaysSilentForAMinute() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().paid("50.00"))) {
      for (int i = 0; i < 20; i++) {
        world.outside.screenFails(Outside.unavailable());
      }
      outlastTheGrace(world);
      assertEscalated(world);
    }
  }

  /** T-16. */
  @Test
  void callsAPersonWhenThePlatformBlockedTheBuyer() {
    try (ClaimWorld world =
        ClaimWorld.with(aClaim().paid("50.00").flagged(ClaimFlags.BUYER_BLOCKED))) {
      outlastTheGrace(world);
      assertEscalated(world);
      assertThat(world.outside.assessments).isEmpty();
    }
  }

  private static void assertEscalated(ClaimWorld world) {
    assertThat(world.stage()).isEqualTo(Stage.INSURER_REVIEW);
    assertThat(world.records().told("REVIEW_ESCALATED")).containsExactly("OPS");
    assertThat(world.deadline(ClaimClock.INSURER_REVIEW).breachedAt()).isNotNull();
    world.sleep(Duration.ofDays(3));
    assertThat(world.records().told("REVIEW_ESCALATED")).hasSize(1);
    assertThat(world.does(approve()).stage()).isEqualTo(Stage.RETURN_TRACKING);
  }

  /** T-45: neither the threshold nor what tripped it shows in what people can read. */
  @Test
  void keepsThePrivateThresholdToItself() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().paid("200.01"))) {
      outlastTheGrace(world);
      assertThat(world.records().journal().toString()).doesNotContain("200.00");
      assertThat(world.view().toString()).doesNotContain("200.00");
    }
  }

  @Test
  void takesEvidenceWithoutMovingTheClock() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      Instant due = world.due(ClaimClock.INSURER_REVIEW);
      world.sleep(hours(20));
      assertThat(world.does(evidence()).stage()).isEqualTo(Stage.INSURER_REVIEW);
      assertThat(world.due(ClaimClock.INSURER_REVIEW)).isEqualTo(due);
      assertThat(world.records().of("EVIDENCE_ADDED")).hasSize(1);
      world.sleepUntil(due.plus(MARGIN));
      assertThat(world.records().told("REVIEW_REMINDER")).hasSize(2);
      assertThat(world.records().told("REVIEW_OVERDUE")).hasSize(2);
    }
  }
}
