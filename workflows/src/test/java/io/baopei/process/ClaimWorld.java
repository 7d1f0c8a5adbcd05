package io.baopei.process;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.ClaimWorkflow;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FactSignal;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.fixture.Filings;
import io.baopei.fixture.Vectors;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One claim on the time-skipping server, with its outside played. */
final class ClaimWorld implements AutoCloseable {

  private static final AllowedAction WITHDRAWAL =
      new AllowedAction(Action.WITHDRAWAL.path(), Role.BUYER);
  private static final Set<Stage> BY_ITSELF =
      EnumSet.of(Stage.FRAUD_SCREEN, Stage.REFUND, Stage.PAYOUT);

  final ClaimEngine engine = ClaimEngine.shared();
  final Outside outside;
  final ClaimInput input;
  private final ClaimWorkflow claim;
  private @Nullable WorkflowStub stub;
  private int events;

  private ClaimWorld(ClaimInput filed) {
    String claimId = filed.claimId();
    input = filed;
    outside = engine.outsides.open(claimId);
    claim =
        engine
            .client()
            .newWorkflowStub(
                ClaimWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId("claim/" + claimId)
                    .setTaskQueue(TaskQueues.CLAIMS)
                    .build());
  }

  /**
   * The claim begins when somebody first asks for it, so that a test can set the outside up before.
   */
  private synchronized WorkflowStub stub() {
    WorkflowStub begun = stub;
    if (begun == null) {
      WorkflowClient.start(claim::run, input);
      begun = WorkflowStub.fromTyped(claim);
      stub = begun;
    }
    return begun;
  }

  private Updates updates() {
    return new Updates(stub());
  }

  /** Files a claim now; it begins when somebody asks for it. */
  static ClaimWorld with(Filings filing) {
    ClaimEngine engine = ClaimEngine.shared();
    return new ClaimWorld(filing.named(engine.nextClaimId()).filedOn(engine.now()).input());
  }

  /** Files the claim of a worked example; judged at its own instant, begun now. */
  static ClaimWorld of(Vectors.Row row) {
    return of(row, List.of());
  }

  static ClaimWorld of(Vectors.Row row, List<String> flags) {
    ClaimEngine engine = ClaimEngine.shared();
    return new ClaimWorld(
        Filings.input(engine.nextClaimId(), row.application(), engine.now(), flags));
  }

  ClaimView view() {
    stub();
    return claim.view();
  }

  Stage stage() {
    return view().stage();
  }

  Deadline deadline(ClaimClock clock) {
    return view().deadlines().stream()
        .filter(deadline -> deadline.clock() == clock)
        .findFirst()
        .orElseThrow(() -> new AssertionError(clock + " does not run"));
  }

  /** A clock in working days has its end once the calendar has answered. */
  Instant due(ClaimClock clock) {
    awaits(
        view ->
            view.deadlines().stream()
                .noneMatch(deadline -> deadline.clock() == clock && deadline.dueAt() == null));
    return Objects.requireNonNull(deadline(clock).dueAt());
  }

  /** Somebody asks the claim something that it does. */
  ClaimView does(Command... commands) {
    ClaimView view = view();
    for (Command command : commands) {
      view = updates().done(command);
    }
    return view;
  }

  /** Somebody asks the claim something that it refuses; answers the failure's type. */
  String refuses(Command command) {
    return refusal(Updates.nameOf(command.action()), command).getType();
  }

  ApplicationFailure refusal(String update, @Nullable Object payload) {
    return updates().refusal(update, payload);
  }

  Optional<String> outcomeOf(Command command) {
    return outcomeOf(Updates.nameOf(command.action()), command);
  }

  /** The code of the refusal, or empty when it was done; a claim that has ended answers too. */
  Optional<String> outcomeOf(String update, Object payload) {
    try {
      return updates().outcome(update, payload);
    } catch (WorkflowNotFoundException ended) {
      return Optional.of(FailureType.CLAIM_CLOSED);
    }
  }

  /** Waits until the service has done by itself what it can. */
  ClaimView rests() {
    ClaimView view = awaits(now -> !BY_ITSELF.contains(now.stage()));
    if (view.stage() == Stage.CLOSED && view.allowedActions().isEmpty()) {
      end();
    }
    return view;
  }

  /** The claim begins with that fact in its inbox, as one does that came while no worker ran. */
  void beginsWith(String type) {
    FactSignal fact = new FactSignal("E-0", type, null, now().toString(), Map.of());
    BatchRequest both = engine.client().newSignalWithStartRequest();
    both.add(claim::run, input);
    both.add(claim::platformEvent, fact);
    engine.client().signalWithStart(both);
    stub = WorkflowStub.fromTyped(claim);
  }

  /** The platform reports a fact. */
  void reports(String type, Map<String, Object> data) {
    reports(type, data, now());
  }

  void reports(String type, Map<String, Object> data, Instant occurredAt) {
    events++;
    signals(
        "platformEvent", new FactSignal("E-" + events, type, null, occurredAt.toString(), data));
  }

  void signals(String name, Object payload) {
    stub().signal(name, payload);
  }

  /** Waits, in real time, until the claim looks so. */
  ClaimView awaits(Predicate<ClaimView> condition) {
    return Awaiting.until(this::view, condition);
  }

  ClaimView awaits(Stage stage) {
    return awaits(view -> view.stage() == stage);
  }

  void sleep(Duration duration) {
    stub();
    engine.sleep(duration);
  }

  void sleepUntil(Instant instant) {
    stub();
    engine.sleepUntil(instant);
  }

  Instant now() {
    return engine.now();
  }

  Records records() {
    return new Records(input, outside);
  }

  /** What has been started against the merchant. */
  Optional<RecourseInput> recourse() {
    return outside.steps.stream().map(ClaimStep::recourse).filter(Objects::nonNull).findFirst();
  }

  /** Lets time pass until the end. */
  ClaimView end() {
    return stub().getResult(ClaimView.class);
  }

  boolean isRunning() {
    return stub().describe().getStatus()
        == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  }

  WorkflowExecutionHistory history() {
    return engine.client().fetchHistory(stub().getExecution().getWorkflowId());
  }

  // Never terminated: a task that is cut off would stop the skipping of time for everybody.
  @Override
  public void close() {
    outside.recovers();
    boolean running = isRunning();
    Histories.assertSound(history(), running);
    if (running && view().allowedActions().contains(WITHDRAWAL)) {
      does(Commands.withdraw());
    }
  }
}
