package io.baopei.process;

import io.baopei.contract.claim.Appeal;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.ClaimWorkflow;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.DisputeAnswer;
import io.baopei.contract.claim.DisputeDecision;
import io.baopei.contract.claim.FactSignal;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.StepIn;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.contract.claim.Withdrawal;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ResolvedBound;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;

/**
 * The claim's workflow: the handlers post what comes, the programme's journey takes it up. Handlers
 * never change the claim themselves, so that there is one order of events.
 */
public final class ClaimWorkflowImpl implements ClaimWorkflow {

  private final Dossier dossier;
  private final Inbox inbox = new Inbox();
  private final Admission admission;
  private final Mailroom mailroom;

  /** Opens the dossier before any message comes, so that the first one finds it. */
  @WorkflowInit
  public ClaimWorkflowImpl(ClaimInput input) {
    this.dossier = ClaimOpening.dossier(input);
    this.admission = new Admission(dossier);
    this.mailroom = new Mailroom(dossier, inbox);
    // The filing put these on record before the workflow started.
    dossier.news.drainEntries();
    dossier.news.drainNotices();
  }

  @Override
  public ClaimView run(ClaimInput input) {
    Desk desk = new Desk(dossier, inbox);
    if (dossier.stage() != Stage.CLOSED) {
      Journey journey = Journey.of(dossier.input.filing().programme(), desk);
      Outcome outcome = outcomeOf(journey);
      desk.close(outcome);
      journey.afterwards(outcome);
    } else {
      desk.settle();
    }
    Workflow.await(Workflow::isEveryHandlerFinished);
    return dossier.view();
  }

  private static Outcome outcomeOf(Journey journey) {
    try {
      return journey.travel();
    } catch (ClaimEnds ends) {
      return ends.outcome();
    }
  }

  /** Posts the command and waits until the claim has taken it up and rests again. */
  private ClaimView ask(Command command) {
    Letter letter = Letter.asked(new Fact.Commanded(command), command.action().path(), Desk.now());
    inbox.post(letter);
    Workflow.await(letter::isAnswered);
    if (letter.refusal() != null) {
      throw letter.refusal();
    }
    return dossier.view();
  }

  @Override
  public ClaimView submitEvidence(SubmitEvidence command) {
    return ask(command);
  }

  @Override
  public void validateSubmitEvidence(SubmitEvidence command) {
    admission.check(command);
  }

  @Override
  public ClaimView review(Review command) {
    return ask(command);
  }

  @Override
  public void validateReview(Review command) {
    admission.check(command);
  }

  @Override
  public ClaimView appeal(Appeal command) {
    return ask(command);
  }

  @Override
  public void validateAppeal(Appeal command) {
    admission.check(command);
  }

  @Override
  public ClaimView merchantResponse(MerchantResponse command) {
    return ask(command);
  }

  @Override
  public void validateMerchantResponse(MerchantResponse command) {
    admission.check(command);
  }

  @Override
  public ClaimView returnTracking(ReturnTracking command) {
    return ask(command);
  }

  @Override
  public void validateReturnTracking(ReturnTracking command) {
    admission.check(command);
  }

  @Override
  public ClaimView receipt(Receipt command) {
    return ask(command);
  }

  @Override
  public void validateReceipt(Receipt command) {
    admission.check(command);
  }

  @Override
  public ClaimView disputeAnswer(DisputeAnswer command) {
    return ask(command);
  }

  @Override
  public void validateDisputeAnswer(DisputeAnswer command) {
    admission.check(command);
  }

  @Override
  public ClaimView disputeDecision(DisputeDecision command) {
    return ask(command);
  }

  @Override
  public void validateDisputeDecision(DisputeDecision command) {
    admission.check(command);
  }

  @Override
  public ClaimView insuranceProof(InsuranceProof command) {
    return ask(command);
  }

  @Override
  public void validateInsuranceProof(InsuranceProof command) {
    admission.check(command);
  }

  @Override
  public ClaimView stepIn(StepIn command) {
    return ask(command);
  }

  @Override
  public void validateStepIn(StepIn command) {
    admission.check(command);
  }

  @Override
  public ClaimView withdraw(Withdrawal command) {
    return ask(command);
  }

  @Override
  public void validateWithdraw(Withdrawal command) {
    admission.check(command);
  }

  @Override
  public ClaimView repair(Repair command) {
    return ask(command);
  }

  @Override
  public void validateRepair(Repair command) {
    admission.check(command);
  }

  @Override
  public void merchantAction(FactSignal signal) {
    mailroom.receive(signal, Actor.MERCHANT);
  }

  @Override
  public void platformEvent(FactSignal signal) {
    mailroom.receive(signal, Actor.PLATFORM);
  }

  @Override
  public void deadlineResolved(ResolvedBound bound) {
    mailroom.receive(bound);
  }

  @Override
  public ClaimView view() {
    return dossier.view();
  }
}
