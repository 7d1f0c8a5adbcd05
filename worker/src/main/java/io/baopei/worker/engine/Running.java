package io.baopei.worker.engine;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowStub;

/** Whether a workflow has not come to its end, as the engine says. */
final class Running {

  private Running() {}

  static boolean is(WorkflowStub workflow) {
    return workflow.describe().getStatus()
        == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  }
}
