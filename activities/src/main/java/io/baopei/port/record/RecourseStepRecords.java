package io.baopei.port.record;

import io.baopei.contract.activity.RecourseStep;

/** The recourses' read model, journal and outgoing notices. */
public interface RecourseStepRecords {

  /**
   * Appends the step's entries and notices and puts its view in place, in one transaction; the
   * first step puts the recourse on record. The same step again does nothing. Another step under
   * the same number is treated as {@link StepRecords#append} treats it.
   *
   * @throws org.springframework.dao.DataAccessException when the database cannot be reached
   */
  void append(RecourseStep step);
}
