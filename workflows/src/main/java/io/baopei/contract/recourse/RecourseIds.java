package io.baopei.contract.recourse;

import java.util.Optional;

/** Ids of recourses: one for each claim, and named like it. */
public final class RecourseIds {

  private static final String RECOURSE = "recourse/";

  private RecourseIds() {}

  /** The id of the workflow that recovers what was paid on that claim. */
  public static String workflowOf(String claimId) {
    return RECOURSE + claimId;
  }

  /** The claim whose recourse that workflow is, or empty when it is none. */
  public static Optional<String> claimOf(String workflowId) {
    return workflowId.startsWith(RECOURSE)
        ? Optional.of(workflowId.substring(RECOURSE.length()))
        : Optional.empty();
  }
}
