package io.baopei.contract.points;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Gives a buyer the points that its merchant owes for not performing the service (T-13). */
@WorkflowInterface
public interface PointsWorkflow {

  /** The workflow type. */
  String TYPE = "Points";

  /** Tries until the platform says yes or no. A refusal ends it and does not fail it. */
  @WorkflowMethod(name = TYPE)
  PointsEnd run(IssuePoints order);
}
