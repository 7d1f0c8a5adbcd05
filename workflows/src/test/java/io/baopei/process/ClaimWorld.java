package io.baopei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.ClaimWorkflow;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FactSignal;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.TaskQueues;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.fixture.Filings;
import io.baopei.fixture.Vectors;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One claim on the time-skipping server, with its outside played. */
final class ClaimWorld implements AutoCloseable {

  private static final AllowedAction WITHDRAWAL =
      new AllowedAction(Action.WITHDRAWAL.path(), Role.BUYER);
  private static final Set<Stage> BY_ITSELF =
      EnumSet.of(Stage.FRAUD_SCREEN, Stage.REFUND, Stage.PAYOUT);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final ClaimEngine engine = ClaimEngine.shared();
  final Outside outside;
  final ClaimInput input;
  private final ClaimWorkflow claim;
  private final WorkflowStub stub;
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
    WorkflowClient.start(claim::run, input);
    stub = WorkflowStub.fromTyped(claim);
  }

  /** Files a claim now and lets it begin. */
  static ClaimWorld with(Filings filing) {
    ClaimEngine engine = ClaimEngine.shared();
    return new ClaimWorld(filing.named(engine.nextClaimId()).filedOn(engine.now()).input());
  }

  /** Files the claim of a worked example; judged at its own instant, begun now. */
  static ClaimWorld of(Vectors.Row row) {
    ClaimEngine engine = ClaimEngine.shared();
    return new ClaimWorld(Filings.input(engine.nextClaimId(), row.application(), engine.now()));
  }

  ClaimView view() {
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

  Instant due(ClaimClock clock) {
    return Objects.requireNonNull(deadline(clock).dueAt());
  }

  /** Somebody asks the claim something that it does. */
  ClaimView does(Command... commands) {
    ClaimView view = view();
    for (Command command : commands) {
      view =
          Objects.requireNonNull(stub.update(nameOf(command.action()), ClaimView.class, command));
    }
    return view;
  }

  /** Somebody asks the claim something that it refuses; answers the failure's type. */
  String refuses(Command command) {
    return refusal(nameOf(command.action()), command).getType();
  }

  ApplicationFailure refusal(String update, @Nullable Object payload) {
    WorkflowUpdateException refused =
        catchThrowableOfType(
            WorkflowUpdateException.class, () -> stub.update(update, ClaimView.class, payload));
    assertThat(refused).as("%s is refused in %s", update, stage()).isNotNull();
    return causeOf(refused);
  }

  private static ApplicationFailure causeOf(WorkflowUpdateException refused) {
    return (ApplicationFailure) Objects.requireNonNull(refused.getCause());
  }

  Optional<String> outcomeOf(Command command) {
    return outcomeOf(nameOf(command.action()), command);
  }

  /** The code of the refusal, or empty when it was done; a claim that has ended answers too. */
  Optional<String> outcomeOf(String update, Object payload) {
    if (!isRunning()) {
      return Optional.of(FailureType.CLAIM_CLOSED);
    }
    try {
      stub.update(update, ClaimView.class, payload);
      return Optional.empty();
    } catch (WorkflowUpdateException refused) {
      return Optional.of(causeOf(refused).getType());
    }
  }

  /** Waits until the service has done by itself what it can. */
  ClaimView rests() {
    ClaimView view = awaits(now -> !BY_ITSELF.contains(now.stage()));
    if (view.stage() == Stage.CLOSED) {
      end();
    }
    return view;
  }

  static String nameOf(Action action) {
    return switch (action) {
      case EVIDENCE -> "submitEvidence";
      case REVIEW -> "review";
      case APPEAL -> "appeal";
      case MERCHANT_RESPONSE -> "merchantResponse";
      case RETURN_TRACKING -> "returnTracking";
      case RECEIPT -> "receipt";
      case DISPUTE_ANSWER -> "disputeAnswer";
      case DISPUTE_DECISION -> "disputeDecision";
      case INSURANCE_PROOF -> "insuranceProof";
      case STEP_IN -> "stepIn";
      case WITHDRAWAL -> "withdraw";
      case REPAIR -> "repair";
    };
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
    stub.signal(name, payload);
  }

  /** Waits, in real time, until the claim looks so. */
  ClaimView awaits(Predicate<ClaimView> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ClaimView view = view();
    while (!condition.test(view)) {
      assertThat(System.nanoTime()).as("still waiting, at %s", view).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      view = view();
    }
    return view;
  }

  ClaimView awaits(Stage stage) {
    return awaits(view -> view.stage() == stage);
  }

  /** Lets that much time pass. */
  void sleep(Duration duration) {
    engine.sleep(duration);
  }

  /** Lets time pass until then. */
  void sleepUntil(Instant instant) {
    Duration ahead = Duration.between(now(), instant);
    if (ahead.isPositive()) {
      engine.sleep(ahead);
    }
  }

  Instant now() {
    return engine.now();
  }

  Records records() {
    return new Records(input, outside);
  }

  /** Lets time pass until the end. */
  ClaimView end() {
    return stub.getResult(ClaimView.class);
  }

  boolean isRunning() {
    return stub.describe().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  }

  WorkflowExecutionHistory history() {
    return engine.client().fetchHistory(stub.getExecution().getWorkflowId());
  }

  /**
   * No task may have failed, and an ended claim leaves no timer behind. A claim that still waits is
   * never terminated, only withdrawn or left alone: a task that is cut off would stop the skipping
   * of time for everybody.
   */
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
