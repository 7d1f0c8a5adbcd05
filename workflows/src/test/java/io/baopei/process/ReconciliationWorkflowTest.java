package io.baopei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baopei.contract.activity.Reconciling;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.codec.ContractJson;
import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.contract.reconciliation.ReconciledDay;
import io.baopei.contract.reconciliation.ReconciliationIds;
import io.baopei.contract.reconciliation.ReconciliationWorkflow;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationWorkflowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final String QUEUE = "reconciliations";

  /** In Shanghai it is half past ten on the sixth. */
  private static final Instant NOW = Instant.parse("2026-03-06T02:30:00Z");

  private final Statements statements = new Statements();
  private final TestWorkflowEnvironment environment =
      TestWorkflowEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder()
              .setInitialTime(NOW)
              .setWorkflowClientOptions(
                  WorkflowClientOptions.newBuilder()
                      .setDataConverter(ContractJson.dataConverter())
                      .build())
              .build());

  @BeforeEach
  void start() {
    Worker worker = environment.newWorker(QUEUE);
    worker.registerWorkflowImplementationTypes(ReconciliationWorkflowImpl.class);
    worker.registerActivitiesImplementations(statements);
    environment.start();
  }

  @AfterEach
  void stop() {
    environment.close();
  }

  @Test
  void reconcilesADayAndThenWhatIsOpenBeforeIt() {
    statements.open = List.of(DAY.minusDays(3), DAY.minusDays(1));
    assertThat(run(DAY).differences()).isEqualTo(1);
    assertThat(statements.reconciled).containsExactly(DAY, DAY.minusDays(3), DAY.minusDays(1));
  }

  @Test
  void takesTheDayBeforeWhenNoneIsNamed() {
    assertThat(run(null).day()).isEqualTo(DAY);
  }

  @Test
  void waitsForStatementsThatAreNotOut() {
    statements.notOut = 20;
    assertThat(run(DAY).day()).isEqualTo(DAY);
  }

  @Test
  void endsWhenAStatementIsRefused() {
    statements.refused = true;
    assertThatExceptionOfType(WorkflowFailedException.class).isThrownBy(() -> run(DAY));
    assertThat(statements.reconciled).isEmpty();
  }

  @Test
  void reconcilesTheOtherDaysThoughOneFails() {
    statements.open = List.of(DAY.minusDays(3), DAY.minusDays(2), DAY.minusDays(1));
    statements.refusedDay = DAY.minusDays(3);
    assertThatExceptionOfType(WorkflowFailedException.class).isThrownBy(() -> run(DAY));
    assertThat(statements.reconciled).containsExactly(DAY, DAY.minusDays(2), DAY.minusDays(1));
  }

  private ReconciledDay run(@Nullable LocalDate day) {
    return environment
        .getWorkflowClient()
        .newWorkflowStub(
            ReconciliationWorkflow.class,
            WorkflowOptions.newBuilder()
                .setTaskQueue(QUEUE)
                .setWorkflowId(ReconciliationIds.workflowOf(DAY))
                .build())
        .run(new ReconcileDay(day));
  }

  /** Statements as told; a day after the first has nothing open before it. */
  private static final class Statements implements Reconciling {

    private final List<LocalDate> reconciled = new ArrayList<>();
    private List<LocalDate> open = List.of();
    private int notOut;
    private boolean refused;
    private @Nullable LocalDate refusedDay;

    @Override
    public ReconciledDay reconcile(ReconcileDay order) {
      if (refused || Objects.equals(order.day(), refusedDay)) {
        throw ApplicationFailure.newNonRetryableFailure("no", FailureType.COUNTERPARTY_REFUSED);
      }
      if (notOut-- > 0) {
        throw ApplicationFailure.newFailure("later", FailureType.COUNTERPARTY_UNAVAILABLE);
      }
      LocalDate day = Objects.requireNonNull(order.day());
      reconciled.add(day);
      return new ReconciledDay(day, 3, 1, open);
    }
  }
}
