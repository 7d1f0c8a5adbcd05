package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.FailureType;
import io.baopei.domain.claim.Outcome;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.Test;

/** Records that are away hold a claim up, and never end it. */
class RecordsWorkflowTest {

  /** Enough to be tried at once, and then again after a timer of the workflow. */
  private static final int TIMES = 7;

  @Test
  void waitsForRecordsThatAreAway() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      for (int time = 0; time < TIMES; time++) {
        world.outside.stepFails(
            ApplicationFailure.newFailure("cut off", FailureType.RECORDS_UNAVAILABLE));
      }
      world.does(approve());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }
}
