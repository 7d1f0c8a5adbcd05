package io.baopei.activity;

import io.baopei.contract.points.IssuePoints;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.platform.PointsGrants;
import io.baopei.port.record.PaymentRecords.Progress;
import io.baopei.port.record.PointsRecords;
import java.time.InstantSource;
import java.util.List;

/** Points of a merchant's on their way to the buyer. */
record PointsOnTheirWay(
    IssuePoints order, PointsRecords records, PointsGrants grants, InstantSource clock)
    implements AskBeforeResend.Order {

  @Override
  public String key() {
    return order.key();
  }

  /** A person orders points again, once the platform was asked: declined ones are left alone. */
  @Override
  public List<String> earlierKeys() {
    return List.of();
  }

  /** They are on record since they were ordered. */
  @Override
  public boolean isBegun() {
    return true;
  }

  @Override
  public Progress begin() {
    return records.begin(order, clock.instant());
  }

  /** No payout stop holds the merchants' points. */
  @Override
  public void clear() {}

  @Override
  public PaymentOutcome send() {
    return grants.grant(order);
  }
}
