package io.baopei.contract.claim;

import io.baopei.domain.claim.ClaimId;
import java.util.Optional;

/** Workflow ids that say what they are: {@code claim/C-…}. */
public final class ClaimWorkflowIds {

  private static final String CLAIM = "claim/";

  private ClaimWorkflowIds() {}

  /** The id of a claim's workflow. */
  public static String forClaim(ClaimId claimId) {
    return CLAIM + claimId.value();
  }

  /** The claim whose workflow has that id, or empty when it is none. */
  public static Optional<ClaimId> claimOf(String workflowId) {
    if (!workflowId.startsWith(CLAIM)) {
      return Optional.empty();
    }
    String value = workflowId.substring(CLAIM.length());
    return ClaimId.isValid(value) ? Optional.of(new ClaimId(value)) : Optional.empty();
  }
}
