package io.baopei.contract.claim;

import io.baopei.domain.clock.ResolvedBound;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One claim, from its filing to its end. What a person asks is an update: the caller gets yes or
 * no. What another system reports is a signal: it is never refused, and it is accepted while no
 * worker runs. Every refusal is an {@code ApplicationFailure} with a type of {@link FailureType}
 * and {@link RefusalDetails}.
 */
@WorkflowInterface
public interface ClaimWorkflow {

  /** The workflow type. */
  String TYPE = "Claim";

  /** Runs the claim to its end. No business failure fails it. */
  @WorkflowMethod(name = TYPE)
  ClaimView run(ClaimInput input);

  /** More evidence, by the buyer or the platform. */
  @UpdateMethod(name = "submitEvidence", description = "Buyer or platform adds evidence.")
  ClaimView submitEvidence(SubmitEvidence command);

  @UpdateValidatorMethod(updateName = "submitEvidence")
  void validateSubmitEvidence(SubmitEvidence command);

  /** The insurer's decision. */
  @UpdateMethod(name = "review", description = "Insurer approves, rejects or asks for more, once.")
  ClaimView review(Review command);

  @UpdateValidatorMethod(updateName = "review")
  void validateReview(Review command);

  /** An appeal against a rejection. */
  @UpdateMethod(
      name = "appeal",
      description = "Buyer or platform appeals against a rejection, once.")
  ClaimView appeal(Appeal command);

  @UpdateValidatorMethod(updateName = "appeal")
  void validateAppeal(Appeal command);

  /** The merchant's response, where it is asked first. */
  @UpdateMethod(name = "merchantResponse", description = "Merchant accepts or refuses the request.")
  ClaimView merchantResponse(MerchantResponse command);

  @UpdateValidatorMethod(updateName = "merchantResponse")
  void validateMerchantResponse(MerchantResponse command);

  /** The tracking number of the returned goods. */
  @UpdateMethod(
      name = "returnTracking",
      description = "Buyer or platform gives the return's tracking number.")
  ClaimView returnTracking(ReturnTracking command);

  @UpdateValidatorMethod(updateName = "returnTracking")
  void validateReturnTracking(ReturnTracking command);

  /** The merchant confirms or refuses the returned goods. */
  @UpdateMethod(name = "receipt", description = "Merchant confirms or refuses the returned goods.")
  ClaimView receipt(Receipt command);

  @UpdateValidatorMethod(updateName = "receipt")
  void validateReceipt(Receipt command);

  /** The buyer's answer to a refused receipt. */
  @UpdateMethod(name = "disputeAnswer", description = "Buyer answers the refusal of receipt.")
  ClaimView disputeAnswer(DisputeAnswer command);

  @UpdateValidatorMethod(updateName = "disputeAnswer")
  void validateDisputeAnswer(DisputeAnswer command);

  /** The ruling on a refused receipt. */
  @UpdateMethod(
      name = "disputeDecision",
      description = "Insurer or operator rules on the refusal of receipt.")
  ClaimView disputeDecision(DisputeDecision command);

  @UpdateValidatorMethod(updateName = "disputeDecision")
  void validateDisputeDecision(DisputeDecision command);

  /** The seller's proof of insurance. */
  @UpdateMethod(name = "insuranceProof", description = "Seller proves that it is insured.")
  ClaimView insuranceProof(InsuranceProof command);

  @UpdateValidatorMethod(updateName = "insuranceProof")
  void validateInsuranceProof(InsuranceProof command);

  /** The platform's decision to pay in the seller's stead. */
  @UpdateMethod(name = "stepIn", description = "Operator decides to pay in the seller's stead.")
  ClaimView stepIn(StepIn command);

  @UpdateValidatorMethod(updateName = "stepIn")
  void validateStepIn(StepIn command);

  /** The buyer no longer wants the claim. */
  @UpdateMethod(name = "withdraw", description = "Buyer or platform withdraws the claim.")
  ClaimView withdraw(Withdrawal command);

  @UpdateValidatorMethod(updateName = "withdraw")
  void validateWithdraw(Withdrawal command);

  /** An operator's decision on a parked claim. */
  @UpdateMethod(
      name = "repair",
      description = "Operator retries, marks as done or closes a parked claim.")
  ClaimView repair(Repair command);

  @UpdateValidatorMethod(updateName = "repair")
  void validateRepair(Repair command);

  /** A merchant's action, reported by another system. */
  @SignalMethod(
      name = "merchantAction",
      description = "Merchant confirmed or refused receipt, or responded.")
  void merchantAction(FactSignal signal);

  /** A fact from the platform. */
  @SignalMethod(
      name = "platformEvent",
      description = "The platform reports a fact; deduplicated by eventId.")
  void platformEvent(FactSignal signal);

  /**
   * The calendar knows the days of a deadline that was provisional (OQ-32). The service sends it to
   * itself; it is no message for other systems. A deadline that is exact already, or does not run,
   * stays as it is.
   */
  @SignalMethod(
      name = "deadlineResolved",
      description = "The service's own: the calendar now knows a provisional deadline exactly.")
  void deadlineResolved(ResolvedBound bound);

  /** The claim as it stands. */
  @QueryMethod(name = "view", description = "The claim as it stands.")
  ClaimView view();
}
