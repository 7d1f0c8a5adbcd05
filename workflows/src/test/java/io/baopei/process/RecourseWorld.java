package io.baopei.process;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.RecourseIds;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.contract.recourse.RecourseWorkflow;
import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.RecourseTerms;
import io.baopei.fixture.Filings;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** One recourse of 300.00 on the time-skipping server, with its outside played. */
final class RecourseWorld implements AutoCloseable {

  final ClaimEngine engine = ClaimEngine.shared();
  final Outside outside;
  private final WorkflowStub stub;

  RecourseWorld() {
    this(Duration.ofDays(30));
  }

  /** With that long for set-offs. */
  RecourseWorld(Duration offset) {
    String id = engine.nextClaimId();
    outside = engine.outsides.open(id);
    RecourseWorkflow recourse =
        engine
            .client()
            .newWorkflowStub(
                RecourseWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(RecourseIds.workflowOf(id))
                    .setTaskQueue(TaskQueues.CLAIMS)
                    .build());
    WorkflowClient.start(recourse::run, input(id, terms(offset)));
    stub = WorkflowStub.fromTyped(recourse);
  }

  private static RecourseTerms terms(Duration offset) {
    return new RecourseTerms(
        Duration.ofDays(10),
        Duration.ofDays(5),
        offset,
        Duration.ofDays(1),
        List.of("D-08", "OQ-21"));
  }

  private static RecourseInput input(String id, RecourseTerms terms) {
    return new RecourseInput(
        id,
        Programme.DAMAGE_1688,
        "M-77",
        "SUNSHINE",
        "1688",
        Role.INSURER,
        "SUNSHINE",
        "O-1",
        "O-1-1",
        Filings.cny("300.00"),
        terms,
        terms.rules(),
        null);
  }

  RecourseView view() {
    return Objects.requireNonNull(stub.query("view", RecourseView.class));
  }

  RecourseView does(RecourseCommand command) {
    return Objects.requireNonNull(stub.update(nameOf(command), RecourseView.class, command));
  }

  /** Somebody asks for something that is refused; answers the failure's type. */
  String refuses(RecourseCommand command) {
    try {
      stub.update(nameOf(command), RecourseView.class, command);
      throw new AssertionError(command + " was done");
    } catch (WorkflowUpdateException refused) {
      return ((ApplicationFailure) Objects.requireNonNull(refused.getCause())).getType();
    }
  }

  void sleep(Duration duration) {
    engine.sleep(duration);
  }

  RecourseView end() {
    return Objects.requireNonNull(stub.getResult(RecourseView.class));
  }

  /** The types of all that is on record, in order. */
  List<String> journal() {
    return outside.recourseSteps.stream()
        .flatMap(step -> step.entries().stream())
        .map(JournalEntry::type)
        .toList();
  }

  List<String> told(String kind) {
    return outside.recourseSteps.stream()
        .flatMap(step -> step.notices().stream())
        .filter(notice -> notice.kind().equals(kind))
        .map(notice -> notice.to().name())
        .toList();
  }

  /** The key of the n-th set-off. */
  String offset(int n) {
    return view().recourseId() + "/OFFSET/" + n;
  }

  WorkflowExecutionHistory history() {
    return engine.client().fetchHistory(stub.getExecution().getWorkflowId());
  }

  @Override
  public void close() {
    end();
    Histories.assertSound(history(), false);
  }

  private static String nameOf(RecourseCommand command) {
    return switch (command.action()) {
      case PAYMENT -> "payment";
      case OBJECTION -> "objection";
      case OBJECTION_DECISION -> "objectionDecision";
      case WAIVER -> "waiver";
    };
  }
}
