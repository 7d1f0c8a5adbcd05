package io.baopei.process;

import io.baopei.contract.claim.FailureType;
import io.baopei.contract.points.IssuePoints;
import io.baopei.contract.points.PointsActivities;
import io.baopei.contract.points.PointsDelay;
import io.baopei.contract.points.PointsEnd;
import io.baopei.contract.points.PointsIssued;
import io.baopei.contract.points.PointsWorkflow;
import io.baopei.domain.settlement.LegStatus;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/**
 * The workflow of a merchant's points. It waits as long as it takes for the platform's word, openly
 * from the second minute on (S3-10); the claim goes its own way meanwhile. Operators who settle
 * what stays unknown do so on record, where the next try finds it.
 */
public final class PointsWorkflowImpl implements PointsWorkflow {

  private static final String SUMMARY = "Issue the merchant's points";

  /** How long the platform may stay silent before that is told again. */
  private static final Duration OVERDUE = Duration.ofHours(24).minus(ActivityStubs.QUICK);

  private final Bell bell = new Bell();
  private final PointsActivities telling =
      ActivityStubs.pointsPatiently("Tell operators that the points are delayed");

  @Override
  public PointsEnd run(IssuePoints order) {
    Workflow.setCurrentDetails(
        "**" + order.points() + " points** of merchant " + order.merchantId() + " to the buyer");
    Patience.Reply<PointsIssued> reply =
        Patience.replyOf(Async.function(ActivityStubs.pointsQuickly(SUMMARY)::issuePoints, order))
            .orElseGet(() -> replyAfterAll(order));
    return switch (reply) {
      case Patience.Reply.Given<PointsIssued>(PointsIssued issued) ->
          new PointsEnd(LegStatus.PAID, issued.reference(), issued.issuedAt(), null);
      case Patience.Reply.Refused<PointsIssued>(String code, String message) ->
          new PointsEnd(statusAfter(code), null, null, code);
      case Patience.Reply.Overtaken<PointsIssued> never -> throw new IllegalStateException();
    };
  }

  private Patience.Reply<PointsIssued> replyAfterAll(IssuePoints order) {
    Instant overdue = Bell.now().plus(OVERDUE);
    telling.tellDelay(new PointsDelay(order, false));
    Promise<PointsIssued> issued =
        Async.function(ActivityStubs.pointsPatiently(SUMMARY)::issuePoints, order);
    bell.set(new Alarm(Alarm.Kind.DUE, overdue, "The platform's answer due " + overdue));
    Workflow.await(() -> issued.isCompleted() || bell.rang());
    bell.silence();
    if (!issued.isCompleted()) {
      telling.tellDelay(new PointsDelay(order, true));
    }
    return Patience.replyOf(issued)
        .orElseThrow(() -> new IllegalStateException("an endless retry ended unanswered"));
  }

  /** Two answers that contradict each other say nothing: the records keep the first. */
  private static LegStatus statusAfter(String refusal) {
    return refusal.equals(FailureType.PAYMENT_CONTRADICTION)
        ? LegStatus.UNKNOWN
        : LegStatus.DECLINED;
  }
}
