package io.baopei.worker.engine;

import io.baopei.contract.claim.ClaimWorkflow;
import io.baopei.contract.claim.ClaimWorkflowIds;
import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.ClaimRoll;
import io.baopei.port.record.Invariants.Finding;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.List;

/**
 * Claims' workflows that run though the records know no such claim: somebody started them by hand,
 * or the records were restored from before them. What the engine's list says is looked at again,
 * since it lags behind.
 */
final class RunningWithoutAClaim {

  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final int MOST = 10_000;
  private static final int SHOWN = 20;
  private static final String RUNNING =
      "WorkflowType = '" + ClaimWorkflow.TYPE + "' AND ExecutionStatus = 'Running'";

  private final WorkflowClient client;
  private final Deadlines deadlines;
  private final ClaimRoll roll;

  RunningWithoutAClaim(WorkflowClient client, Deadlines deadlines, ClaimRoll roll) {
    this.client = client;
    this.deadlines = deadlines;
    this.roll = roll;
  }

  Finding find() {
    List<String> strangers =
        running().stream().filter(id -> !isOnRecord(id)).filter(this::stillRuns).toList();
    return new Finding(
        "22-running-workflows-have-a-claim",
        "Every claim's workflow that runs (of " + MOST + ") has its claim on record.",
        strangers.stream().limit(SHOWN).toList(),
        strangers.size());
  }

  private List<String> running() {
    return deadlines.within(
        QUICK,
        () ->
            client
                .listExecutions(RUNNING)
                .limit(MOST)
                .map(execution -> execution.getExecution().getWorkflowId())
                .toList());
  }

  private boolean isOnRecord(String workflowId) {
    return ClaimWorkflowIds.claimOf(workflowId).map(ClaimId::value).flatMap(roll::find).isPresent();
  }

  private boolean stillRuns(String workflowId) {
    try {
      return deadlines.within(QUICK, () -> Running.is(client.newUntypedWorkflowStub(workflowId)));
    } catch (WorkflowGone gone) {
      return false;
    }
  }
}
