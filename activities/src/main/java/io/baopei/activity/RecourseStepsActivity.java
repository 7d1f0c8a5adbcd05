package io.baopei.activity;

import io.baopei.contract.activity.RecourseStep;
import io.baopei.contract.activity.RecourseSteps;
import io.baopei.port.record.RecourseStepRecords;

/** Takes steps of recourses. */
public final class RecourseStepsActivity implements RecourseSteps {

  private final RecourseStepRecords records;

  public RecourseStepsActivity(RecourseStepRecords records) {
    this.records = records;
  }

  @Override
  public void takeRecourseStep(RecourseStep step) {
    records.append(step);
  }
}
