package io.baopei.domain.claim;

import java.util.Locale;
import java.util.Optional;

/** What people may do to a claim; each is a path of the API and an update of the workflow. */
public enum Action {
  EVIDENCE,
  REVIEW,
  APPEAL,
  MERCHANT_RESPONSE,
  RETURN_TRACKING,
  RECEIPT,
  DISPUTE_ANSWER,
  DISPUTE_DECISION,
  INSURANCE_PROOF,
  STEP_IN,
  WITHDRAWAL,
  REPAIR;

  /** The name on the wire, {@code return-tracking}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action with that name on the wire. */
  public static Optional<Action> ofPath(String path) {
    for (Action action : values()) {
      if (action.path().equals(path)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
