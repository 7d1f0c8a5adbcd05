package io.baopei.contract.points;

/** Ids of orders of points: each try has a workflow and a key of its own. */
public final class PointsIds {

  private PointsIds() {}

  /**
   * The id of the workflow that makes that try. The first is named like the claim; a later one must
   * not meet the one before, which may still be ending.
   */
  public static String workflowOf(String claimId, int attempt) {
    return attempt == 1 ? "points/" + claimId : "points/" + claimId + "/" + attempt;
  }

  /** The idempotency key of that try. */
  public static String keyOf(String claimId, int attempt) {
    return claimId + "/POINTS/" + attempt;
  }
}
