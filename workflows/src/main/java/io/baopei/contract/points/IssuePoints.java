package io.baopei.contract.points;

/**
 * An order to give a buyer points at its merchant's expense. It has ids only: why they are owed is
 * on record, and no history is to hold it.
 *
 * @param claimId the claim through which they were ordered
 * @param attempt which try it is, from 1; it grows only by a person's decision
 * @param points how many, above zero
 */
public record IssuePoints(
    String claimId,
    int attempt,
    String subOrderId,
    String merchantId,
    String buyerId,
    long points) {

  /** The idempotency key, {@code <claimId>/POINTS/<attempt>}. */
  public String key() {
    return PointsIds.keyOf(claimId, attempt);
  }
}
