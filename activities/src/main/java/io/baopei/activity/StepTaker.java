package io.baopei.activity;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.port.calendar.WorkingDayBounds;
import io.baopei.port.platform.ReturnAgreements;
import io.baopei.port.record.StepRecords;
import java.util.List;

/**
 * Puts a step on record. The platform is told first: once the step is on record nobody would tell
 * it any more, and telling it twice does no harm.
 */
public final class StepTaker {

  private final ReturnAgreements agreements;
  private final WorkingDayBounds calendar;
  private final StepRecords records;

  public StepTaker(ReturnAgreements agreements, WorkingDayBounds calendar, StepRecords records) {
    this.agreements = agreements;
    this.calendar = calendar;
    this.records = records;
  }

  /** Takes the step and says what the calendar answered. Idempotent by claim and step number. */
  List<ResolvedBound> take(ClaimStep step) {
    if (step.agreement() != null) {
      agreements.agree(step.agreement());
    }
    List<ResolvedBound> bounds = step.bounds().stream().map(calendar::resolve).toList();
    records.append(step.withView(step.view().resolved(bounds)));
    return bounds;
  }
}
