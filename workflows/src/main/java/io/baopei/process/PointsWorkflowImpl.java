package io.baopei.process;

import io.baopei.contract.claim.FailureType;
import io.baopei.contract.points.IssuePoints;
import io.baopei.contract.points.PointsActivities;
import io.baopei.contract.points.PointsEnd;
import io.baopei.contract.points.PointsIssued;
import io.baopei.contract.points.PointsWorkflow;
import io.baopei.domain.settlement.LegStatus;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;

/**
 * The workflow of a merchant's points. It waits as long as it takes for the platform's word; the
 * claim goes its own way meanwhile.
 */
public final class PointsWorkflowImpl implements PointsWorkflow {

  private final PointsActivities activities =
      ActivityStubs.pointsPatiently("Issue the merchant's points");

  @Override
  public PointsEnd run(IssuePoints order) {
    Workflow.setCurrentDetails(
        "**" + order.points() + " points** of merchant " + order.merchantId() + " to the buyer");
    Patience.Reply<PointsIssued> reply =
        Patience.replyOf(Async.function(activities::issuePoints, order))
            .orElseThrow(() -> new IllegalStateException("an endless retry ended unanswered"));
    return switch (reply) {
      case Patience.Reply.Given<PointsIssued>(PointsIssued issued) ->
          new PointsEnd(LegStatus.PAID, issued.reference(), issued.issuedAt(), null);
      case Patience.Reply.Refused<PointsIssued>(String code, String message) ->
          new PointsEnd(statusAfter(code), null, null, code);
      case Patience.Reply.Overtaken<PointsIssued> never -> throw new IllegalStateException();
    };
  }

  /** Two answers that contradict each other say nothing: the records keep the first. */
  private static LegStatus statusAfter(String refusal) {
    return refusal.equals(FailureType.PAYMENT_CONTRADICTION)
        ? LegStatus.UNKNOWN
        : LegStatus.DECLINED;
  }
}
