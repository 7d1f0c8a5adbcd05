package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.evidence;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.tracking;
import static io.baopei.process.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Command;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What comes at once: one is done, the others are told at once that they came too late. */
class ConcurrencyWorkflowTest {

  private static List<Optional<String>> atOnce(ClaimWorld world, Command... commands) {
    List<CompletableFuture<Optional<String>>> answers =
        Stream.of(commands)
            .map(command -> CompletableFuture.supplyAsync(() -> world.outcomeOf(command)))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  @RepeatedTest(3)
  void takesOneOfTwoTrackingNumbers() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      assertThat(atOnce(world, tracking(), tracking()))
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of("ACTION_NOT_ALLOWED"));
      world.does(confirm());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @RepeatedTest(3)
  void takesOneOfTwoDecisions() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      assertThat(atOnce(world, approve(), reject()))
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of("ACTION_NOT_ALLOWED"));
      assertThat(world.stage()).isIn(Stage.RETURN_TRACKING, Stage.APPEAL);
    }
  }

  @RepeatedTest(3)
  void letsNobodyWaitForARefundThatIsNotHisMatter() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      for (int i = 0; i < 20; i++) {
        world.outside.refundFails(Outside.unavailable());
      }
      world.does(approve(), tracking());
      List<Optional<String>> answers = atOnce(world, confirm(), confirm(), withdraw());
      assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
      assertThat(answers)
          .filteredOn(Optional::isPresent)
          .allMatch(code -> code.get().matches("ACTION_NOT_ALLOWED|CLAIM_CLOSED"));
    }
  }

  @Test
  void takesBothWhereBothFit() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      assertThat(atOnce(world, evidence(), evidence())).containsOnly(Optional.empty());
      assertThat(world.records().of("EVIDENCE_ADDED")).hasSize(2);
    }
  }

  /** The engine delivers a late fact and the timer together; what counts is when it occurred. */
  @Test
  void judgesAFactByWhenItOccurred() {
    for (int millis : new int[] {-1, 0}) {
      try (ClaimWorld world = ClaimWorld.with(aClaim())) {
        Instant due = reportedAfterTheEnd(world, millis);
        ClaimView end = world.awaits(view -> view.stage() != Stage.RETURN_TRACKING);
        assertThat(end.stage()).as("%s after %s", millis, due).isIn(Stage.MERCHANT_RECEIPT);
      }
    }
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      reportedAfterTheEnd(world, 1);
      assertThat(world.end().outcome()).isEqualTo(Outcome.RETURN_NOT_SENT);
    }
  }

  /** Reported before the end, as what occurred so long after it. */
  private static Instant reportedAfterTheEnd(ClaimWorld world, int millis) {
    world.does(approve());
    Instant due = world.due(ClaimClock.RETURN_TRACKING);
    world.sleepUntil(due.minus(Duration.ofMinutes(10)));
    Map<String, Object> parcel = Map.of("carrier", "SF", "trackingNumber", "SF1234567890123");
    world.reports("RETURN_TRACKING_SUBMITTED", parcel, due.plusMillis(millis));
    return due;
  }
}
