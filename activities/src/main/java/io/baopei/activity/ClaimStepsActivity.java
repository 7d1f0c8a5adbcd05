package io.baopei.activity;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.ClaimSteps;
import io.baopei.contract.activity.StepTaken;

/** Takes steps. */
public final class ClaimStepsActivity implements ClaimSteps {

  private final StepTaker steps;

  public ClaimStepsActivity(StepTaker steps) {
    this.steps = steps;
  }

  @Override
  public StepTaken take(ClaimStep step) {
    return new StepTaken(steps.take(step));
  }
}
