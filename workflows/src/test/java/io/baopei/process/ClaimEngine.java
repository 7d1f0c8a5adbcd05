package io.baopei.process;

import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.codec.ContractJson;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One time-skipping server for all scenarios, which follow each other on its calendar. Workers keep
 * no cache, so that every task is a replay of all before it.
 */
final class ClaimEngine {

  private static final WorkerOptions PATIENT =
      WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(30_000).build();

  private static @Nullable ClaimEngine shared;

  final Outsides outsides = new Outsides();
  private final TestWorkflowEnvironment environment;
  private int filed;

  private ClaimEngine() {
    environment =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setWorkerFactoryOptions(
                    WorkerFactoryOptions.newBuilder().setWorkflowCacheSize(0).build())
                .setInitialTime(Instant.parse("2026-03-05T02:00:00Z"))
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder()
                        .setDataConverter(ContractJson.dataConverter())
                        .build())
                .build());
    SearchAttributesOfTests.all().forEach(environment::registerSearchAttribute);
    start(
        TaskQueues.CLAIMS,
        worker ->
            worker.registerWorkflowImplementationTypes(
                ClaimWorkflowImpl.class, RecourseWorkflowImpl.class, PointsWorkflowImpl.class));
    start(TaskQueues.PAYMENTS, worker -> {});
    environment.start();
  }

  /** The engine that all scenarios share; it lives as long as the tests do. */
  static synchronized ClaimEngine shared() {
    if (shared == null) {
      shared = new ClaimEngine();
    }
    return shared;
  }

  WorkflowClient client() {
    return environment.getWorkflowClient();
  }

  Instant now() {
    return Instant.ofEpochMilli(environment.currentTimeMillis());
  }

  /** Lets that much time pass. */
  void sleep(Duration duration) {
    environment.sleep(duration);
  }

  /** Lets time pass until then. */
  void sleepUntil(Instant instant) {
    Duration ahead = Duration.between(now(), instant);
    if (ahead.isPositive()) {
      environment.sleep(ahead);
    }
  }

  synchronized String nextClaimId() {
    filed++;
    return "C-T" + filed;
  }

  private void start(String queue, Consumer<Worker> registration) {
    Worker worker = environment.newWorker(queue, PATIENT);
    worker.registerActivitiesImplementations(outsides);
    registration.accept(worker);
  }
}
