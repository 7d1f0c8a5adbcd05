package io.baopei.persistence;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Parked;
import io.baopei.contract.claim.SettlementView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.policy.Policy;
import io.baopei.domain.settlement.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim's view, drawn from its input and changed where a test wants it otherwise. */
record ViewSketch(
    ClaimInput input,
    Stage stage,
    @Nullable Outcome outcome,
    @Nullable Instant dueAt,
    boolean parked,
    List<Leg> legs) {

  static ViewSketch of(ClaimInput input) {
    return new ViewSketch(
        input,
        Stage.INSURER_REVIEW,
        null,
        input.filedAt().plus(Duration.ofHours(24)),
        false,
        List.of());
  }

  ViewSketch in(Stage newStage) {
    return new ViewSketch(input, newStage, outcome, dueAt, parked, legs);
  }

  ViewSketch closedAs(Outcome newOutcome) {
    return new ViewSketch(input, Stage.CLOSED, newOutcome, null, false, legs);
  }

  ViewSketch dueAt(@Nullable Instant newDueAt) {
    return new ViewSketch(input, stage, outcome, newDueAt, parked, legs);
  }

  ViewSketch isParked() {
    return new ViewSketch(input, stage, outcome, dueAt, true, legs);
  }

  ViewSketch owing(Leg... newLegs) {
    return new ViewSketch(input, stage, outcome, dueAt, parked, List.of(newLegs));
  }

  ClaimView view() {
    Policy policy = input.policy();
    return new ClaimView(
        input.claimId(),
        false,
        input.filing().programme(),
        "2022-01-01",
        policy == null ? null : policy.policyNo(),
        policy == null ? null : policy.insurerId(),
        input.filing().order().merchantId(),
        input.filing().order().orderId(),
        input.filing().order().subOrderId(),
        input.filing().request().requestId(),
        stage,
        outcome,
        null,
        parked ? new Parked(input.filedAt(), "PAYOUT", "declined", "repair") : null,
        List.of(),
        input.filedAt(),
        outcome == null ? null : input.filedAt().plusSeconds(60),
        dueAt == null
            ? List.of()
            : List.of(Deadline.at(ClaimClock.INSURER_REVIEW, dueAt, List.of("T-19"))),
        List.of(),
        List.of(),
        null,
        new SettlementView(Situations.yuan(30_900), legs),
        null);
  }
}
