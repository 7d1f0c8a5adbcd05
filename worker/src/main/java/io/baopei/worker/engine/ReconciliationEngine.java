package io.baopei.worker.engine;

import java.time.LocalDate;

/** Runs reconciliations. */
public interface ReconciliationEngine {

  /**
   * Has the day reconciled, or joins the run that is under way, and waits a while for its end.
   *
   * @return whether it came to its end; else it goes on by itself, or was refused a statement
   * @throws EngineUnavailable when there was no answer in time
   */
  boolean run(LocalDate day);
}
