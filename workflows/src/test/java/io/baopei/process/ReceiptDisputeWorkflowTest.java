package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.OPS;
import static io.baopei.process.Commands.answer;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.refuse;
import static io.baopei.process.Commands.rule;
import static io.baopei.process.Commands.tracking;
import static io.baopei.process.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.DisputeDecision;
import io.baopei.contract.claim.DisputeRuling;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** OQ-10: seven days to answer, then a ruling within 48 hours. */
class ReceiptDisputeWorkflowTest {

  private static ClaimWorld disputed() {
    ClaimWorld world = ClaimWorld.with(aClaim());
    world.does(approve(), tracking(), refuse());
    return world;
  }

  @Test
  void letsTheRefusalStandAfterSevenSilentDays() {
    try (ClaimWorld world = disputed()) {
      Instant due = world.due(ClaimClock.DISPUTE_ANSWER);
      world.sleepUntil(due.minusSeconds(60));
      assertThat(world.stage()).isEqualTo(Stage.RECEIPT_DISPUTE);
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.RECEIPT_REFUSED);
      assertThat(Objects.requireNonNull(end.closedAt()))
          .isAfterOrEqualTo(due)
          .isCloseTo(due, within(1, ChronoUnit.SECONDS));
      assertThat(world.outside.refunds).isEmpty();
    }
  }

  @Test
  void onlyRaisesTheAlarmWhenTheRulingIsLate() {
    try (ClaimWorld world = disputed()) {
      world.sleep(Duration.ofDays(6));
      assertThat(world.does(answer()).stage()).isEqualTo(Stage.RECEIPT_DISPUTE);
      assertThat(world.refuses(answer())).isEqualTo("ACTION_NOT_ALLOWED");
      Instant due = world.due(ClaimClock.DISPUTE_DECISION);
      world.sleepUntil(due.minusSeconds(60));
      assertThat(world.records().told("DISPUTE_DECISION_OVERDUE")).isEmpty();
      world.sleepUntil(due.plusSeconds(60));
      assertThat(world.records().told("DISPUTE_DECISION_OVERDUE")).containsExactly("OPS");
      assertThat(world.deadline(ClaimClock.DISPUTE_DECISION).breachedAt()).isNotNull();
      world.sleep(Duration.ofDays(20));
      assertThat(world.stage()).isEqualTo(Stage.RECEIPT_DISPUTE);
      world.does(rule(DisputeRuling.UPHOLD));
      assertThat(world.end().outcome()).isEqualTo(Outcome.RECEIPT_REFUSED);
    }
  }

  @Test
  void paysWhenTheRefusalIsOverruled() {
    try (ClaimWorld world = disputed()) {
      world.does(answer());
      world.does(rule(DisputeRuling.OVERRULE));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(Objects.requireNonNull(end.decision()).decision()).isEqualTo("OVERRULE");
    }
  }

  @Test
  void mayBeRuledBeforeTheBuyerAnswers() {
    try (ClaimWorld world = disputed()) {
      world.does(rule(DisputeRuling.UPHOLD));
      assertThat(world.end().outcome()).isEqualTo(Outcome.RECEIPT_REFUSED);
    }
  }

  @Test
  void needsAReasonForEitherRuling() {
    try (ClaimWorld world = disputed()) {
      for (DisputeRuling ruling : DisputeRuling.values()) {
        assertThat(world.refuses(new DisputeDecision(OPS, ruling, null)))
            .isEqualTo("REASON_REQUIRED");
      }
      assertThat(world.refuses(withdraw())).isEqualTo("ACTION_NOT_ALLOWED");
    }
  }
}
