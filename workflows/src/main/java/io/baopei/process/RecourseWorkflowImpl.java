package io.baopei.process;

import io.baopei.contract.activity.RecourseSteps;
import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.contract.recourse.DecideObjection;
import io.baopei.contract.recourse.RaiseObjection;
import io.baopei.contract.recourse.RecordPayment;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.contract.recourse.RecourseSearchAttributes;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.contract.recourse.RecourseWorkflow;
import io.baopei.contract.recourse.Waive;
import io.baopei.domain.recourse.RecourseStage;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The recourse's workflow: the merchant is told, has its days to pay or to object, and then what is
 * owed is set off against what it is due, day by day, until all of it came back or the time is up.
 */
public final class RecourseWorkflowImpl implements RecourseWorkflow {

  private static final String SUMMARY = "Set the debt off against what the merchant is due";

  private final RecourseFile file;
  private final RecourseAdmission admission;
  private final Bell bell = new Bell();
  private final List<Request> requests = new ArrayList<>();
  private final List<Request> taken = new ArrayList<>();
  private final RecourseSteps steps = ActivityStubs.recourseSteps();
  private RecourseView searchable;

  /** Opens the file before any message comes, so that the first one finds it. */
  @WorkflowInit
  public RecourseWorkflowImpl(RecourseInput input) {
    this.file = new RecourseFile(input, Bell.now());
    this.admission = new RecourseAdmission(file);
    this.searchable = file.view();
  }

  @Override
  public RecourseView run(RecourseInput input) {
    rest();
    while (file.stage() == RecourseStage.ANSWER || file.stage() == RecourseStage.OBJECTION) {
      if (!isAsked(
          file.nextAlarm(), file.stage() == RecourseStage.ANSWER ? "Answer" : "Decision")) {
        file.ranOut(Bell.now());
      }
      rest();
    }
    while (!file.isClosed()) {
      setOff();
      awaitNextSetOff();
    }
    bell.silence();
    turnAwayLatecomers();
    Workflow.await(Workflow::isEveryHandlerFinished);
    return file.view();
  }

  private void setOff() {
    SetOff order = file.nextSetOff();
    CurrentDetails.show(file.view());
    Patience.replyOf(Async.function(ActivityStubs.platformQuickly(SUMMARY)::setOff, order))
        .or(() -> replyAfterAll(order))
        .ifPresent(this::note);
    rest();
  }

  private void note(Patience.Reply<SetOffMade> reply) {
    switch (reply) {
      case Patience.Reply.Given<SetOffMade>(SetOffMade made) -> file.setOff(made, Bell.now());
      case Patience.Reply.Refused<SetOffMade>(String code, String message) ->
          file.setOffRefused(code + ", " + message, Bell.now());
      case Patience.Reply.Overtaken<SetOffMade> never -> throw new IllegalStateException();
    }
  }

  /**
   * Asks on, openly, until the platform answers, operators say what came of it, or the time for
   * set-offs is up.
   */
  private Optional<Patience.Reply<SetOffMade>> replyAfterAll(SetOff order) {
    file.setOffDelayed(Bell.now());
    rest();
    Running<SetOffMade> asking =
        new Running<>(
            () -> Async.function(ActivityStubs.platformPatiently(SUMMARY)::setOff, order));
    while (!asking.isDone() && file.isSettingOff() && !file.isClosed()) {
      if (!isAsked(file.nextAlarm(), "End of the set-offs", asking::isDone) && !asking.isDone()) {
        file.setOffUnknown(Bell.now());
      }
      rest();
    }
    bell.silence();
    if (asking.isDone()) {
      return Patience.replyOf(asking.promise());
    }
    asking.cancel();
    return Optional.empty();
  }

  /** Waits a day, or until the end; payments and waivers come meanwhile. */
  private void awaitNextSetOff() {
    Instant next = Bell.now().plus(file.input.terms().offsetEvery());
    while (!file.isClosed()) {
      Instant end = file.nextAlarm();
      boolean last = end != null && !next.isBefore(end);
      if (!isAsked(last ? end : next, last ? "End of the set-offs" : "Next set-off")) {
        if (last) {
          file.writeOff(Bell.now());
          rest();
        }
        return;
      }
      rest();
    }
  }

  private boolean isAsked(@Nullable Instant until, String what) {
    return isAsked(until, what, () -> false);
  }

  /** Whether somebody asked for something before that instant, or the answer, and it was done. */
  private boolean isAsked(@Nullable Instant until, String what, BooleanSupplier answered) {
    if (until == null) {
      bell.silence();
    } else {
      bell.set(new Alarm(Alarm.Kind.DUE, until, what + " due " + until));
    }
    Workflow.await(() -> !requests.isEmpty() || bell.rang() || answered.getAsBoolean());
    if (requests.isEmpty()) {
      bell.silence();
      return false;
    }
    takeUp(requests.removeFirst());
    return true;
  }

  /** What was admitted when it came may have been overtaken by what was taken up before it. */
  private void takeUp(Request request) {
    try {
      admission.check(request.command);
      file.take(request.command, Bell.now());
    } catch (ApplicationFailure overtaken) {
      request.refusal = overtaken;
    }
    taken.add(request);
  }

  /** Puts what is new on record, shows it, and answers whoever asked. */
  private void rest() {
    if (file.hasNews()) {
      steps.takeRecourseStep(file.nextStep());
    }
    show(file.view());
    taken.forEach(request -> request.answered = true);
    taken.clear();
  }

  private void show(RecourseView view) {
    CurrentDetails.show(view);
    List<SearchAttributeUpdate<?>> changes = RecourseSearchAttributes.changes(searchable, view);
    if (!changes.isEmpty()) {
      Workflow.upsertTypedSearchAttributes(changes.toArray(SearchAttributeUpdate[]::new));
    }
    searchable = view;
  }

  /** Who asked when it was over already is told so. */
  private void turnAwayLatecomers() {
    while (!requests.isEmpty()) {
      takeUp(requests.removeFirst());
    }
    rest();
  }

  private RecourseView ask(RecourseCommand command) {
    Request request = new Request(command);
    requests.add(request);
    Workflow.await(() -> request.answered);
    if (request.refusal != null) {
      throw request.refusal;
    }
    return file.view();
  }

  @Override
  public RecourseView payment(RecordPayment command) {
    return ask(command);
  }

  @Override
  public void validatePayment(RecordPayment command) {
    admission.check(command);
  }

  @Override
  public RecourseView objection(RaiseObjection command) {
    return ask(command);
  }

  @Override
  public void validateObjection(RaiseObjection command) {
    admission.check(command);
  }

  @Override
  public RecourseView objectionDecision(DecideObjection command) {
    return ask(command);
  }

  @Override
  public void validateObjectionDecision(DecideObjection command) {
    admission.check(command);
  }

  @Override
  public RecourseView waiver(Waive command) {
    return ask(command);
  }

  @Override
  public void validateWaiver(Waive command) {
    admission.check(command);
  }

  @Override
  public RecourseView view() {
    return file.view();
  }

  /** A command that waits for its answer. */
  private static final class Request {

    private final RecourseCommand command;
    private boolean answered;
    private @Nullable ApplicationFailure refusal;

    Request(RecourseCommand command) {
      this.command = command;
    }
  }
}
