package io.baopei.contract.activity;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * Puts a step on record. Run as a local activity: it costs a history one event, and most steps are
 * nothing else.
 */
@ActivityInterface
public interface ClaimSteps {

  /**
   * Tells the platform, asks the calendar, then appends journal, notices and view in one
   * transaction. Idempotent by claim and step number.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code COUNTERPARTY_REFUSED} when the platform
   *     will not agree; {@code COUNTERPARTY_UNAVAILABLE} or {@code RECORDS_UNAVAILABLE} otherwise
   */
  @ActivityMethod(name = "TakeStep")
  StepTaken take(ClaimStep step);
}
