package io.baopei.worker.api;

import io.baopei.port.record.Invariants.Finding;
import io.baopei.worker.engine.EngineAgreement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of some claims.
 *
 * @param holds whether the engine has all of them as the records have them
 * @param claims how many were looked at
 * @param forgotten how many of them the engine no longer has, so that nothing could be compared
 * @param nextCursor where the next page begins, or null: this is the last one
 */
record EngineAgreementPage(
    boolean holds,
    int claims,
    int forgotten,
    List<Finding> invariants,
    @Nullable String nextCursor) {

  static EngineAgreementPage of(EngineAgreement.Page page) {
    return new EngineAgreementPage(
        page.findings().stream().allMatch(Finding::holds),
        page.claims(),
        page.forgotten(),
        page.findings(),
        page.last());
  }
}
