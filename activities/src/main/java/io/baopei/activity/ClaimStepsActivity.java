package io.baopei.activity;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.ClaimSteps;
import io.baopei.contract.activity.StepTaken;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.domain.clock.ResolvedBound;
import java.util.List;
import java.util.function.Consumer;

/** Takes steps, and starts the recourse that one opens: whatever is cut off is done again. */
public final class ClaimStepsActivity implements ClaimSteps {

  private final StepTaker steps;
  private final Consumer<RecourseInput> recourses;

  /**
   * Takes steps.
   *
   * @param recourses starts a recourse, however often it is told to
   */
  public ClaimStepsActivity(StepTaker steps, Consumer<RecourseInput> recourses) {
    this.steps = steps;
    this.recourses = recourses;
  }

  @Override
  public StepTaken take(ClaimStep step) {
    List<ResolvedBound> bounds = steps.take(step);
    if (step.recourse() != null) {
      recourses.accept(step.recourse());
    }
    return new StepTaken(bounds);
  }
}
