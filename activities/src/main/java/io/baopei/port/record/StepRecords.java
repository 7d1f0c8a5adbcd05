package io.baopei.port.record;

import io.baopei.contract.activity.ClaimStep;

/** The claims' read model, journal, material and outgoing notices. */
public interface StepRecords {

  /**
   * Appends the step's entries, material and notices and puts its view in place, in one
   * transaction. The same step again does nothing. Another step under the same number replaces it
   * in the view and stands beside it in the journal, marked as the one that counts: the engine had
   * forgotten the first.
   *
   * @throws org.springframework.dao.DataAccessException when the database cannot be reached
   */
  void append(ClaimStep step);
}
