package io.baopei.activity;

import io.baopei.contract.points.IssuePoints;
import io.baopei.contract.points.PointsActivities;
import io.baopei.contract.points.PointsDelay;
import io.baopei.contract.points.PointsIssued;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.platform.PointsGrants;
import io.baopei.port.record.PointsRecords;
import java.time.InstantSource;
import java.util.List;

/** Issues the points that merchants owe for services that they did not perform. */
public final class PointsActivity implements PointsActivities {

  private final PointsGrants grants;
  private final PointsRecords records;
  private final InstantSource clock;

  public PointsActivity(PointsGrants grants, PointsRecords records, InstantSource clock) {
    this.grants = grants;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public PointsIssued issuePoints(IssuePoints order) {
    return switch (granted(order)) {
      case Paid paid -> new PointsIssued(paid.reference(), paid.at());
      // The platform's own words are for the history of the points: they may quote a person.
      case Declined declined ->
          throw new CounterpartyRefused(declined.code(), order.key() + " is declined");
      case Unknown unknown -> throw new PaymentOutcomeUnknown(List.of(order.key()));
      case NotFound never -> throw new PaymentOutcomeUnknown(List.of(order.key()));
    };
  }

  private PaymentOutcome granted(IssuePoints order) {
    return new AskBeforeResend(
            (key, outcome, now) -> records.settle(order, outcome, now),
            key -> grants.find(order),
            clock)
        .settle(new PointsOnTheirWay(order, records, grants, clock));
  }

  @Override
  public void tellDelay(PointsDelay delay) {
    records.delayed(delay.order(), delay.isOverdue(), clock.instant());
  }
}
