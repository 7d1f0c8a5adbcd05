package io.baopei.worker.engine;

import io.baopei.port.record.Invariants.Finding;
import java.util.List;

/** Whether engine and records say the same of the claims. */
public interface EngineAgreement {

  /**
   * Compares them. Reads only.
   *
   * @throws EngineUnavailable when the engine cannot be asked
   */
  List<Finding> compare();
}
