package io.baopei.contract.activity;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Puts a step of a recourse on record. Run as a local activity. */
@ActivityInterface
public interface RecourseSteps {

  /**
   * Appends journal, notices and view in one transaction. Idempotent by recourse and step number.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code RECORDS_UNAVAILABLE}
   */
  @ActivityMethod(name = "TakeRecourseStep")
  void takeRecourseStep(RecourseStep step);
}
