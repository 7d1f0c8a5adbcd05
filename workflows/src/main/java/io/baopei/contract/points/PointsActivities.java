package io.baopei.contract.points;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What moves merchants' points. Runs on the {@code payments} queue. */
@ActivityInterface
public interface PointsActivities {

  /**
   * Issues points that are on record as ordered. Idempotent by the order's key: what is settled
   * answers what it was settled with; one whose earlier try has an unknown outcome is asked about
   * before anything is sent again (OQ-29).
   *
   * @throws io.temporal.failure.ApplicationFailure {@code COUNTERPARTY_REFUSED}, for good; {@code
   *     PAYMENT_OUTCOME_UNKNOWN} or {@code RECORDS_UNAVAILABLE}: to be retried
   */
  @ActivityMethod(name = "IssuePoints")
  PointsIssued issuePoints(IssuePoints order);

  /**
   * Tells operators that the platform does not answer for points (S3-10), unless they are settled
   * meanwhile. Idempotent by the order's key and the delay.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code RECORDS_UNAVAILABLE}: to be retried
   */
  @ActivityMethod(name = "TellPointsDelay")
  void tellDelay(PointsDelay delay);
}
