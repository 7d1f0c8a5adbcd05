package io.baopei.worker.engine;

import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.RecourseIds;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.recourse.RecourseAction;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateStage;
import java.time.Duration;
import java.util.Optional;

/** Reaches the recourses' workflows through Temporal; every call ends within a deadline. */
public final class TemporalRecourseEngine implements RecourseEngine {

  private static final Duration QUICK = Duration.ofSeconds(5);

  private final WorkflowClient client;
  private final Deadlines deadlines;
  private final Duration actionTimeout;

  /**
   * @param actionTimeout how long to wait for the answer to an action
   */
  public TemporalRecourseEngine(
      WorkflowClient client, Deadlines deadlines, Duration actionTimeout) {
    this.client = client;
    this.deadlines = deadlines;
    this.actionTimeout = actionTimeout;
  }

  @Override
  public RecourseView act(String recourseId, RecourseCommand command, String updateId) {
    UpdateOptions<RecourseView> options =
        UpdateOptions.newBuilder(RecourseView.class)
            .setUpdateName(updateOf(command.action()))
            .setUpdateId(updateId)
            .setWaitForStage(WorkflowUpdateStage.COMPLETED)
            .build();
    return deadlines.within(
        actionTimeout, () -> workflow(recourseId).startUpdate(options, command).getResult());
  }

  @Override
  public Optional<RecourseView> answerOf(String recourseId, String updateId) {
    try {
      return Optional.of(
          deadlines.within(
              QUICK,
              () ->
                  workflow(recourseId).getUpdateHandle(updateId, RecourseView.class).getResult()));
    } catch (WorkflowGone | ActionRefused never) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isRunning(String id) {
    try {
      return deadlines.within(QUICK, () -> Running.is(workflow(id)));
    } catch (WorkflowGone forgotten) {
      return false;
    }
  }

  private WorkflowStub workflow(String recourseId) {
    return client.newUntypedWorkflowStub(RecourseIds.workflowOf(recourseId));
  }

  private static String updateOf(RecourseAction action) {
    return switch (action) {
      case PAYMENT -> "payment";
      case OBJECTION -> "objection";
      case OBJECTION_DECISION -> "objectionDecision";
      case WAIVER -> "waiver";
    };
  }
}
