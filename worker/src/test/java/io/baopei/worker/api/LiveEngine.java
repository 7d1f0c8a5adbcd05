package io.baopei.worker.api;

import io.baopei.activity.ClaimStepsActivity;
import io.baopei.activity.FailureTranslation;
import io.baopei.activity.LegPayment;
import io.baopei.activity.PayerLanes;
import io.baopei.activity.PayoutActivity;
import io.baopei.activity.PlatformActivity;
import io.baopei.activity.StepTaker;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimSearchAttributes;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FactSignal;
import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.codec.ContractJson;
import io.baopei.domain.claim.ClaimId;
import io.baopei.port.calendar.WorkingDayBounds;
import io.baopei.port.record.StepRecords;
import io.baopei.process.ClaimWorkflowImpl;
import io.baopei.worker.engine.ClaimEngine;
import io.baopei.worker.engine.Deadlines;
import io.baopei.worker.engine.TemporalClaimEngine;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The claims' own workflows and activities on Temporal's server in memory, reached as in earnest;
 * only counterparties and records are played. No time passes but what the machine takes.
 */
final class LiveEngine implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<SearchAttributeKey<?>> ATTRIBUTES =
      List.of(
          ClaimSearchAttributes.PROGRAMME,
          ClaimSearchAttributes.CLAIM_STAGE,
          ClaimSearchAttributes.OUTCOME,
          ClaimSearchAttributes.NEXT_ACTOR,
          ClaimSearchAttributes.ORDER_ID,
          ClaimSearchAttributes.SUB_ORDER_ID,
          ClaimSearchAttributes.MERCHANT_ID,
          ClaimSearchAttributes.INSURER_ID,
          ClaimSearchAttributes.NEXT_DEADLINE,
          ClaimSearchAttributes.PARKED);

  private final Deadlines deadlines = new Deadlines();
  private final TestWorkflowEnvironment environment;
  private final ClaimEngine engine;

  /**
   * Starts it.
   *
   * @param start the first instant of the server's calendar
   */
  LiveEngine(Instant start, WorkingDayBounds calendar, StepRecords records) {
    environment = TestWorkflowEnvironment.newInstance(options(start));
    ATTRIBUTES.forEach(
        key -> environment.registerSearchAttribute(key.getName(), key.getValueType()));
    InstantSource clock = () -> Instant.ofEpochMilli(environment.currentTimeMillis());
    ObligingParties parties = new ObligingParties(clock);
    StepTaker steps = new StepTaker(parties, calendar, records);
    MemoryPayments payments = new MemoryPayments();
    Worker claims = worker(TaskQueues.CLAIMS);
    claims.registerWorkflowImplementationTypes(ClaimWorkflowImpl.class);
    claims.registerActivitiesImplementations(
        // A recourse is opened in the claim's view; its own workflow is not what is asked here.
        new ClaimStepsActivity(steps, recourse -> {}),
        new PlatformActivity(parties.together(), payments, clock));
    LegPayment legs = new LegPayment(parties, parties, payments, clock);
    worker(TaskQueues.PAYMENTS)
        .registerActivitiesImplementations(
            new PayoutActivity(
                steps, legs, new MemoryOps(), new PayerLanes(16, Duration.ofSeconds(2)), clock));
    environment.start();
    engine = new TemporalClaimEngine(environment.getWorkflowClient(), deadlines, PATIENCE);
  }

  private static TestEnvironmentOptions options(Instant start) {
    return TestEnvironmentOptions.newBuilder()
        .setInitialTime(start)
        .setWorkflowClientOptions(
            WorkflowClientOptions.newBuilder()
                .setDataConverter(ContractJson.dataConverter())
                .build())
        .setWorkerFactoryOptions(
            WorkerFactoryOptions.newBuilder()
                .setUsingVirtualWorkflowThreads(true)
                .setWorkerInterceptors(new FailureTranslation())
                .build())
        .build();
  }

  private Worker worker(String queue) {
    return environment.newWorker(
        queue,
        WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(PATIENCE.toMillis()).build());
  }

  void start(ClaimInput input, ClaimView view) {
    engine.start(input, view);
  }

  ClaimView act(ClaimId claimId, Command command, String updateId) {
    return engine.act(claimId, command, updateId);
  }

  boolean isRunning(ClaimId id) {
    return engine.isRunning(id);
  }

  Optional<ClaimView> answerOf(ClaimId claimId, String updateId) {
    return engine.answerOf(claimId, updateId);
  }

  void report(ClaimId claimId, FactSignal fact) {
    engine.report(claimId, fact);
  }

  @Override
  public void close() {
    environment.close();
    deadlines.close();
  }
}
