package io.baopei.process;

import io.baopei.contract.activity.ClaimSteps;
import io.baopei.contract.activity.PayoutActivities;
import io.baopei.contract.activity.PlatformActivities;
import io.baopei.contract.activity.Reconciling;
import io.baopei.contract.activity.RecourseSteps;
import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.points.PointsActivities;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Every activity with the promise that its options make. */
final class ActivityStubs {

  /** How long a step is tried before the claim says openly that it is delayed. */
  static final Duration QUICK = Duration.ofMinutes(1);

  private static final Duration BRIEF = Duration.ofSeconds(10);

  /**
   * Above the adapters' own time-outs, so that an attempt mostly ends by its answer and not by
   * ours: a payment is asked about and sent, each in up to 12 s. An attempt that pays several legs
   * while the provider is slow may be cut; the next one asks before it sends.
   */
  private static final Duration ATTEMPT = Duration.ofSeconds(30);

  private static final RetryOptions PATIENTLY =
      RetryOptions.newBuilder()
          .setInitialInterval(Duration.ofSeconds(1))
          .setBackoffCoefficient(2)
          .setMaximumInterval(Duration.ofMinutes(5))
          .build();

  private ActivityStubs() {}

  /** Our own records: without them a claim cannot go on, so they are tried for ever. */
  static ClaimSteps steps() {
    return Workflow.newLocalActivityStub(ClaimSteps.class, onRecord());
  }

  /** The same for the records of a recourse. */
  static RecourseSteps recourseSteps() {
    return Workflow.newLocalActivityStub(RecourseSteps.class, onRecord());
  }

  /** A step that tells the platform first: given up soon, since the caller of an update waits. */
  static ClaimSteps stepsWithAgreement() {
    return Workflow.newLocalActivityStub(
        ClaimSteps.class,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(7))
            .setScheduleToCloseTimeout(Duration.ofSeconds(8))
            .setRetryOptions(
                RetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofMillis(200))
                    .setMaximumAttempts(3)
                    .build())
            .setDoNotIncludeArgumentsIntoMarker(true)
            .setSummary("Agree to the return, put the step on record")
            .build());
  }

  /** A question that nobody waits for: one try, and no answer is an answer too. */
  static PlatformActivities platformAtOnce(String summary) {
    return Workflow.newLocalActivityStub(
        PlatformActivities.class,
        LocalActivityOptions.newBuilder()
            .setScheduleToCloseTimeout(Duration.ofSeconds(3))
            .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
            .setDoNotIncludeArgumentsIntoMarker(true)
            .setSummary(summary)
            .build());
  }

  /** The platform, for a minute. */
  static PlatformActivities platformQuickly(String summary) {
    return Workflow.newActivityStub(
        PlatformActivities.class, options(summary).setScheduleToCloseTimeout(QUICK).build());
  }

  /** The platform, for as long as somebody may be kept waiting for a question of the side. */
  static PlatformActivities platformBriefly(String summary) {
    return Workflow.newActivityStub(
        PlatformActivities.class, options(summary).setScheduleToCloseTimeout(BRIEF).build());
  }

  /** The platform, for as long as it takes: the claim has said openly that it is delayed. */
  static PlatformActivities platformPatiently(String summary) {
    return Workflow.newActivityStub(PlatformActivities.class, options(summary).build());
  }

  /** The insurer's money, for a minute. */
  static PayoutActivities payoutsQuickly(String summary) {
    return Workflow.newActivityStub(
        PayoutActivities.class,
        options(summary)
            .setTaskQueue(TaskQueues.PAYMENTS)
            .setScheduleToCloseTimeout(QUICK)
            .build());
  }

  /**
   * The insurer's money, for as long as it takes: an unknown outcome is asked for again and again.
   */
  static PayoutActivities payoutsPatiently(String summary) {
    return Workflow.newActivityStub(
        PayoutActivities.class, options(summary).setTaskQueue(TaskQueues.PAYMENTS).build());
  }

  /** Merchants' points, for a minute. */
  static PointsActivities pointsQuickly(String summary) {
    return Workflow.newActivityStub(
        PointsActivities.class,
        options(summary)
            .setTaskQueue(TaskQueues.PAYMENTS)
            .setScheduleToCloseTimeout(QUICK)
            .build());
  }

  /**
   * Merchants' points, for as long as it takes: an unknown outcome is asked for again and again.
   */
  static PointsActivities pointsPatiently(String summary) {
    return Workflow.newActivityStub(
        PointsActivities.class, options(summary).setTaskQueue(TaskQueues.PAYMENTS).build());
  }

  /** Statements may be out late, and are long: they are asked for over a day, then nobody waits. */
  static Reconciling reconciling() {
    return Workflow.newActivityStub(
        Reconciling.class,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofMinutes(5))
            .setScheduleToCloseTimeout(Duration.ofHours(30))
            .setRetryOptions(
                RetryOptions.newBuilder(PATIENTLY)
                    .setMaximumInterval(Duration.ofMinutes(15))
                    .build())
            .setSummary("Reconcile the day")
            .build());
  }

  private static LocalActivityOptions onRecord() {
    return LocalActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofSeconds(10))
        .setLocalRetryThreshold(Duration.ofSeconds(5))
        .setRetryOptions(
            RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofMillis(200))
                .setMaximumInterval(Duration.ofSeconds(30))
                // The SDK never retries a local activity with neither a last attempt nor a last
                // instant, whatever the rest says; one failure would end the workflow as failed.
                .setMaximumAttempts(Integer.MAX_VALUE)
                .build())
        .setDoNotIncludeArgumentsIntoMarker(true)
        .setSummary("Put the step on record")
        .build();
  }

  private static ActivityOptions.Builder options(String summary) {
    return ActivityOptions.newBuilder()
        .setStartToCloseTimeout(ATTEMPT)
        .setRetryOptions(PATIENTLY)
        .setSummary(summary);
  }
}
