package io.baopei.worker.engine;

import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.points.IssuePoints;
import io.baopei.contract.points.PointsIds;
import io.baopei.contract.points.PointsWorkflow;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;

/** Starts the workflows that issue points through Temporal, within a deadline. */
public final class TemporalPointsEngine implements PointsEngine {

  private static final Duration QUICK = Duration.ofSeconds(5);

  private final WorkflowClient client;
  private final Deadlines deadlines;

  public TemporalPointsEngine(WorkflowClient client, Deadlines deadlines) {
    this.client = client;
    this.deadlines = deadlines;
  }

  @Override
  public void start(IssuePoints order) {
    WorkflowStub stub = client.newUntypedWorkflowStub(PointsWorkflow.TYPE, options(order));
    deadlines.within(
        QUICK,
        () -> {
          try {
            return stub.start(order);
          } catch (WorkflowExecutionAlreadyStarted alreadyOver) {
            return alreadyOver.getExecution();
          }
        });
  }

  private static WorkflowOptions options(IssuePoints order) {
    return WorkflowOptions.newBuilder()
        .setWorkflowId(PointsIds.workflowOf(order.claimId(), order.attempt()))
        .setTaskQueue(TaskQueues.CLAIMS)
        .setWorkflowIdConflictPolicy(
            WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
        .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
        .setStaticSummary(order.points() + " points · " + order.subOrderId())
        .build();
  }
}
