package io.baopei.process;

import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.RefusalDetails;
import io.baopei.domain.claim.ActionTable;
import io.baopei.domain.claim.Stage;
import io.temporal.failure.ApplicationFailure;
import org.jspecify.annotations.Nullable;

/** Refusals as callers of an update get them. */
final class Refusals {

  private Refusals() {}

  static ApplicationFailure notAllowed(Dossier dossier, String why) {
    return dossier.stage() == Stage.CLOSED
        ? of(dossier, FailureType.CLAIM_CLOSED, "The claim is closed.", null)
        : of(dossier, FailureType.ACTION_NOT_ALLOWED, "The action is refused: " + why + ".", null);
  }

  /**
   * @param field a JSON pointer to what is wrong
   */
  static ApplicationFailure of(
      Dossier dossier, String type, String message, @Nullable String field) {
    RefusalDetails details =
        new RefusalDetails(dossier.stage(), ActionTable.allowed(dossier.context()), field);
    return ApplicationFailure.newNonRetryableFailure(message, type, details);
  }
}
