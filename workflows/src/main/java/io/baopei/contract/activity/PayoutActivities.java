package io.baopei.contract.activity;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What moves the insurer's money. Runs on the {@code payments} queue. */
@ActivityInterface
public interface PayoutActivities {

  /**
   * Puts the step on record when one comes along, then pays each leg in order. Idempotent by each
   * leg's key: a leg that is settled answers what it was settled with; one whose earlier try has an
   * unknown outcome is asked about before anything is sent again (OQ-29).
   *
   * @throws io.temporal.failure.ApplicationFailure {@code PAYMENT_OUTCOME_UNKNOWN} or {@code
   *     COUNTERPARTY_UNAVAILABLE}: to be retried
   */
  @ActivityMethod(name = "PayOut")
  PaidOut payOut(PayOut payOut);
}
