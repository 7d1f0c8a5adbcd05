package io.baopei.worker.engine;

import io.baopei.contract.points.IssuePoints;

/** The workflows that issue points, as the API and the sweeper need them. */
public interface PointsEngine {

  /**
   * Starts a try. Idempotent: one that runs, or has ended, is left alone.
   *
   * @throws EngineUnavailable when it is not known to run
   */
  void start(IssuePoints order);
}
