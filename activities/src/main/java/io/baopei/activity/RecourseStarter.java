package io.baopei.activity;

import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.recourse.RecourseIds;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.contract.recourse.RecourseSearchAttributes;
import io.baopei.contract.recourse.RecourseWorkflow;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the recourse that a step opens, once the step is on record. There is one for a claim:
 * started again it does nothing, whether the first one runs or has ended.
 */
public final class RecourseStarter {

  private static final Logger LOG = LoggerFactory.getLogger(RecourseStarter.class);

  private final WorkflowClient client;
  private final InstantSource time;

  public RecourseStarter(WorkflowClient client, InstantSource time) {
    this.client = client;
    this.time = time;
  }

  /** Starts the recourse unless it was started before. */
  public void start(RecourseInput recourse) {
    RecourseWorkflow workflow = client.newWorkflowStub(RecourseWorkflow.class, options(recourse));
    try {
      WorkflowClient.start(workflow::run, recourse);
    } catch (WorkflowExecutionAlreadyStarted ended) {
      LOG.info("The recourse of {} is open already", recourse.recourseId());
    }
  }

  private WorkflowOptions options(RecourseInput recourse) {
    return WorkflowOptions.newBuilder()
        .setWorkflowId(RecourseIds.workflowOf(recourse.recourseId()))
        .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
        .setWorkflowIdConflictPolicy(
            WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
        .setTaskQueue(TaskQueues.CLAIMS)
        .setTypedSearchAttributes(RecourseSearchAttributes.atStart(recourse, time.instant()))
        .setStaticSummary(
            recourse.programme() + " " + recourse.subOrderId() + ", recover " + recourse.amount())
        .build();
  }
}
