package io.baopei.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.codec.ContractJson;
import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.contract.reconciliation.ReconciledDay;
import io.baopei.contract.reconciliation.ReconciliationWorkflow;
import io.baopei.domain.reconciliation.AccountingDay;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ReconciliationScheduleTest {

  private static final Instant START = Instant.parse("2026-03-05T02:00:00Z");
  private static final List<Instant> RUNS = new CopyOnWriteArrayList<>();

  /** The server of the tests knows no schedules. */
  @Test
  void runsByACronWhereThereAreNoSchedules() {
    RUNS.clear();
    try (TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance(options())) {
      environment
          .newWorker(TaskQueues.CLAIMS)
          .registerWorkflowImplementationTypes(NotedReconciliation.class);
      environment.start();
      ReconciliationSchedule schedule =
          new ReconciliationSchedule(
              environment.getWorkflowClient(), LocalTime.of(10, 30), AccountingDay.ZONE);

      schedule.ensure();
      schedule.ensure();
      environment.sleep(Duration.ofDays(2));

      assertThat(RUNS)
          .extracting(at -> at.atZone(AccountingDay.ZONE).toLocalTime().withSecond(0).withNano(0))
          .hasSizeBetween(2, 3)
          .containsOnly(LocalTime.of(10, 30));
    }
  }

  private static TestEnvironmentOptions options() {
    return TestEnvironmentOptions.newBuilder()
        .setInitialTime(START)
        .setWorkflowClientOptions(
            WorkflowClientOptions.newBuilder()
                .setDataConverter(ContractJson.dataConverter())
                .build())
        .build();
  }

  /** Notes when it ran. */
  public static final class NotedReconciliation implements ReconciliationWorkflow {

    @Override
    public ReconciledDay run(ReconcileDay order) {
      Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
      RUNS.add(now);
      return new ReconciledDay(AccountingDay.of(now), 0, 0, List.of());
    }
  }
}
