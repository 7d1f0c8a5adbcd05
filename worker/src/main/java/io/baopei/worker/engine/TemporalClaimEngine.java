package io.baopei.worker.engine;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimSearchAttributes;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.ClaimWorkflow;
import io.baopei.contract.claim.ClaimWorkflowIds;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FactSignal;
import io.baopei.contract.claim.TaskQueues;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.clock.ResolvedBound;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateStage;
import java.time.Duration;
import java.util.Optional;

/** Reaches the claims' workflows through Temporal; every call ends within a deadline. */
public final class TemporalClaimEngine implements ClaimEngine {

  private static final Duration QUICK = Duration.ofSeconds(5);

  private final WorkflowClient client;
  private final Deadlines deadlines;
  private final Duration actionTimeout;

  /**
   * @param actionTimeout how long to wait for the answer to an action
   */
  public TemporalClaimEngine(WorkflowClient client, Deadlines deadlines, Duration actionTimeout) {
    this.client = client;
    this.deadlines = deadlines;
    this.actionTimeout = actionTimeout;
  }

  @Override
  public void start(ClaimInput input, ClaimView view) {
    WorkflowStub stub = client.newUntypedWorkflowStub(ClaimWorkflow.TYPE, options(input, view));
    deadlines.within(
        QUICK,
        () -> {
          try {
            return stub.start(input);
          } catch (WorkflowExecutionAlreadyStarted alreadyOver) {
            return alreadyOver.getExecution();
          }
        });
  }

  @Override
  public ClaimView act(ClaimId claimId, Command command, String updateId) {
    UpdateOptions<ClaimView> options =
        UpdateOptions.newBuilder(ClaimView.class)
            .setUpdateName(UpdateNames.of(command.action()))
            .setUpdateId(updateId)
            .setWaitForStage(WorkflowUpdateStage.COMPLETED)
            .build();
    return deadlines.within(
        actionTimeout, () -> workflow(claimId).startUpdate(options, command).getResult());
  }

  @Override
  public Optional<ClaimView> answerOf(ClaimId claimId, String updateId) {
    try {
      return Optional.of(
          deadlines.within(
              QUICK,
              () -> workflow(claimId).getUpdateHandle(updateId, ClaimView.class).getResult()));
    } catch (WorkflowGone | ActionRefused never) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isRunning(ClaimId id) {
    try {
      return deadlines.within(QUICK, () -> Running.is(workflow(id)));
    } catch (WorkflowGone forgotten) {
      return false;
    }
  }

  @Override
  public void report(ClaimId claimId, FactSignal fact) {
    signal(claimId, "platformEvent", fact);
  }

  @Override
  public void resolveDeadline(ClaimId claimId, ResolvedBound bound) {
    signal(claimId, "deadlineResolved", bound);
  }

  private void signal(ClaimId claimId, String name, Object payload) {
    deadlines.within(
        QUICK,
        () -> {
          workflow(claimId).signal(name, payload);
          return claimId;
        });
  }

  private WorkflowStub workflow(ClaimId claimId) {
    return client.newUntypedWorkflowStub(ClaimWorkflowIds.forClaim(claimId));
  }

  private static WorkflowOptions options(ClaimInput input, ClaimView view) {
    return WorkflowOptions.newBuilder()
        .setWorkflowId(ClaimWorkflowIds.forClaim(new ClaimId(input.claimId())))
        .setTaskQueue(TaskQueues.CLAIMS)
        .setWorkflowIdConflictPolicy(
            WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
        // A claim that is over is not begun again by a late sweep.
        .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
        .setTypedSearchAttributes(ClaimSearchAttributes.atStart(view))
        .setStaticSummary(summary(input))
        .build();
  }

  private static String summary(ClaimInput input) {
    return "%s · %s · %s"
        .formatted(
            input.filing().programme(),
            input.filing().order().subOrderId(),
            input.filing().order().paid());
  }
}
