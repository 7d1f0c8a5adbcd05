package io.baopei.worker.api;

import io.baopei.domain.claim.ClaimId;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which claims to compare with the engine; by id, open ones and closed ones. */
record EngineAgreementRequest(
    @Parameter(description = "1 to 100, 20 when absent.") @Nullable Integer limit,
    @Parameter(description = "nextCursor of the page before.") @Nullable String cursor) {

  /**
   * The last claim of the page before.
   *
   * @throws Refusal {@code INVALID_FIELD} when the cursor is none
   */
  @Nullable String after() {
    Faults faults = new Faults();
    if (cursor != null && !ClaimId.isValid(cursor)) {
      faults.invalid("/cursor", "was not given out here");
    }
    faults.refuseIfAny();
    return cursor;
  }
}
