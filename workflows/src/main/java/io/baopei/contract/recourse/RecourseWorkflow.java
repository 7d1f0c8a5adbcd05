package io.baopei.contract.recourse;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Recovering from the merchant what was paid on one claim; it outlives the claim (D-08, OQ-21).
 * Every refusal is an {@code ApplicationFailure} with a type of {@link
 * io.baopei.contract.claim.FailureType}.
 */
@WorkflowInterface
public interface RecourseWorkflow {

  /** The workflow type. */
  String TYPE = "Recourse";

  /** Runs the recourse to its end. No business failure fails it. */
  @WorkflowMethod(name = TYPE)
  RecourseView run(RecourseInput input);

  /** The merchant has paid. */
  @UpdateMethod(name = "payment", description = "A payment of the merchant has arrived.")
  RecourseView payment(RecordPayment command);

  @UpdateValidatorMethod(updateName = "payment")
  void validatePayment(RecordPayment command);

  /** The merchant objects. */
  @UpdateMethod(name = "objection", description = "Merchant objects to the recourse, once.")
  RecourseView objection(RaiseObjection command);

  @UpdateValidatorMethod(updateName = "objection")
  void validateObjection(RaiseObjection command);

  /** Operations decide on the objection. */
  @UpdateMethod(
      name = "objectionDecision",
      description = "Operations uphold or overrule the objection.")
  RecourseView objectionDecision(DecideObjection command);

  @UpdateValidatorMethod(updateName = "objectionDecision")
  void validateObjectionDecision(DecideObjection command);

  /** The creditor waives the rest. */
  @UpdateMethod(name = "waiver", description = "The creditor gives up what is still owed.")
  RecourseView waiver(Waive command);

  @UpdateValidatorMethod(updateName = "waiver")
  void validateWaiver(Waive command);

  /** The recourse as it stands. */
  @QueryMethod(name = "view")
  RecourseView view();
}
