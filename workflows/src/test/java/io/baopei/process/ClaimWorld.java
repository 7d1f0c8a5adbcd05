package io.baopei.process;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.ClaimWorkflow;
import io.baopei.contract.claim.FactSignal;
import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.codec.ContractJson;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.fixture.Filings;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A claim on the time-skipping server, with the outside played. Without a sticky cache, so that
 * every task is a replay of all before it.
 */
final class ClaimWorld implements AutoCloseable {

  static final Actor BUYER = new Actor(Role.BUYER, "B-9");
  static final Actor MERCHANT = new Actor(Role.MERCHANT, "shop");
  static final Actor REVIEWER = new Actor(Role.INSURER, "reviewer-1");
  static final Actor SENIOR = new Actor(Role.INSURER, "reviewer-2");
  static final Actor OPS = new Actor(Role.OPS, "ops");

  private static final WorkerOptions EVERY_TASK_REPLAYS =
      WorkerOptions.newBuilder()
          .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
          .setDefaultDeadlockDetectionTimeout(10_000)
          .build();

  final Outside outside = new Outside();
  private final TestWorkflowEnvironment environment;
  private final ClaimWorkflow claim;
  private int events;

  private ClaimWorld(Filings filing) {
    environment =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setInitialTime(filing.input().filedAt())
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder()
                        .setDataConverter(ContractJson.dataConverter())
                        .build())
                .build());
    register(SearchAttributesOfTests.all());
    Worker claims = environment.newWorker(TaskQueues.CLAIMS, EVERY_TASK_REPLAYS);
    claims.registerWorkflowImplementationTypes(ClaimWorkflowImpl.class);
    claims.registerActivitiesImplementations(outside);
    Worker payments = environment.newWorker(TaskQueues.PAYMENTS);
    payments.registerActivitiesImplementations(outside);
    environment.start();
    claim = start(filing.input());
  }

  /** Files a claim and lets it begin. */
  static ClaimWorld with(Filings filing) {
    return new ClaimWorld(filing);
  }

  private void register(Map<String, io.temporal.api.enums.v1.IndexedValueType> attributes) {
    attributes.forEach(environment::registerSearchAttribute);
  }

  private ClaimWorkflow start(ClaimInput input) {
    ClaimWorkflow stub =
        environment
            .getWorkflowClient()
            .newWorkflowStub(
                ClaimWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId("claim/" + input.claimId())
                    .setTaskQueue(TaskQueues.CLAIMS)
                    .build());
    WorkflowClient.start(stub::run, input);
    return stub;
  }

  ClaimWorkflow claim() {
    return claim;
  }

  ClaimView view() {
    return claim.view();
  }

  /** Lets that much time pass. */
  void sleep(Duration duration) {
    environment.sleep(duration);
  }

  Instant now() {
    return Instant.ofEpochMilli(environment.currentTimeMillis());
  }

  /** The platform reports a fact. */
  void reports(String type, Map<String, Object> data) {
    events++;
    reports("E-" + events, type, data);
  }

  void reports(String eventId, String type, Map<String, Object> data) {
    claim.platformEvent(new FactSignal(eventId, type, null, now().toString(), data));
  }

  /** Waits for the end. */
  ClaimView end() {
    return WorkflowStub.fromTyped(claim).getResult(ClaimView.class);
  }

  WorkflowExecutionHistory history() {
    return environment
        .getWorkflowClient()
        .fetchHistory(WorkflowStub.fromTyped(claim).getExecution().getWorkflowId());
  }

  @Override
  public void close() {
    environment.close();
  }
}
