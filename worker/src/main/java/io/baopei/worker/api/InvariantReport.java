package io.baopei.worker.api;

import io.baopei.port.record.Invariants.Finding;
import java.util.List;

/**
 * What was found.
 *
 * @param holds whether all of them hold
 */
record InvariantReport(boolean holds, List<Finding> invariants) {

  static InvariantReport of(List<Finding> findings) {
    return new InvariantReport(findings.stream().allMatch(Finding::holds), findings);
  }
}
