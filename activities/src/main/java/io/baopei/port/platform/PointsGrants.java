package io.baopei.port.platform;

import io.baopei.contract.points.IssuePoints;
import io.baopei.port.payment.PaymentOutcome;

/** Giving buyers points that the platform charges to their merchants (T-13). */
public interface PointsGrants {

  /** Grants once for each key; sent again it answers the same. Never throws for an outcome. */
  PaymentOutcome grant(IssuePoints order);

  /** What became of it; of another number of points under its key nobody knows what it means. */
  PaymentOutcome find(IssuePoints order);
}
