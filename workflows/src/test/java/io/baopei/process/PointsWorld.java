package io.baopei.process;

import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.points.IssuePoints;
import io.baopei.contract.points.PointsEnd;
import io.baopei.contract.points.PointsIds;
import io.baopei.contract.points.PointsWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import java.util.Objects;
import java.util.function.Consumer;

/** One order of points on the time-skipping server, with its outside played. */
final class PointsWorld implements AutoCloseable {

  final Outside outside;
  final IssuePoints order;
  private final ClaimEngine engine = ClaimEngine.shared();
  private final WorkflowStub stub;

  /**
   * @param before what the outside is told before the order comes
   */
  PointsWorld(Consumer<Outside> before) {
    String id = engine.nextClaimId();
    outside = engine.outsides.open(id);
    before.accept(outside);
    order = new IssuePoints(id, 1, "O-1-1", "M-77", "B-9", 10_000);
    PointsWorkflow points =
        engine
            .client()
            .newWorkflowStub(
                PointsWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(PointsIds.workflowOf(id, 1))
                    .setTaskQueue(TaskQueues.CLAIMS)
                    .build());
    WorkflowClient.start(points::run, order);
    stub = WorkflowStub.fromTyped(points);
  }

  PointsEnd end() {
    return Objects.requireNonNull(stub.getResult(PointsEnd.class));
  }

  WorkflowExecutionHistory history() {
    return engine.client().fetchHistory(stub.getExecution().getWorkflowId());
  }

  @Override
  public void close() {
    end();
    Histories.assertSound(history(), false);
  }
}
