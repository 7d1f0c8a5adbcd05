package io.baopei.worker.engine;

import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.contract.reconciliation.ReconciledDay;
import io.baopei.contract.reconciliation.ReconciliationIds;
import io.baopei.contract.reconciliation.ReconciliationWorkflow;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts reconciliations through Temporal; one of a day at a time. */
public final class TemporalReconciliationEngine implements ReconciliationEngine {

  private static final Duration QUICK = Duration.ofSeconds(5);

  private final WorkflowClient client;
  private final Deadlines deadlines;
  private final Duration patience;

  /**
   * @param patience how long to wait for the end of a run
   */
  public TemporalReconciliationEngine(
      WorkflowClient client, Deadlines deadlines, Duration patience) {
    this.client = client;
    this.deadlines = deadlines;
    this.patience = patience;
  }

  @Override
  public boolean run(LocalDate day) {
    WorkflowStub workflow =
        client.newUntypedWorkflowStub(ReconciliationWorkflow.TYPE, options(day));
    deadlines.within(QUICK, () -> workflow.start(new ReconcileDay(day)));
    return deadlines.within(patience.plus(QUICK), () -> ends(workflow));
  }

  private boolean ends(WorkflowStub workflow) {
    try {
      workflow.getResult(patience.toMillis(), TimeUnit.MILLISECONDS, ReconciledDay.class);
      return true;
    } catch (TimeoutException | WorkflowFailedException notYet) {
      return false;
    }
  }

  private static WorkflowOptions options(LocalDate day) {
    return WorkflowOptions.newBuilder()
        .setTaskQueue(TaskQueues.CLAIMS)
        .setWorkflowId(ReconciliationIds.workflowOf(day))
        .setWorkflowIdConflictPolicy(
            WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
        .setStaticSummary("Reconcile " + day)
        .build();
  }
}
