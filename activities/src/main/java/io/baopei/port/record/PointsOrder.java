package io.baopei.port.record;

import io.baopei.contract.points.IssuePoints;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.points.NonPerformanceGround;
import io.baopei.domain.settlement.LegStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that a merchant owes for a service that it did not perform (T-13).
 *
 * @param claimId the claim through which they were ordered
 * @param statement what happened, in the words of whoever ordered
 * @param attempt the try that counts, from 1
 * @param isStarted whether its workflow is known to be started
 * @param settledAt when the platform issued or declined them
 * @param reference the platform's, once they are issued
 * @param code why not, where they were declined
 */
public record PointsOrder(
    String claimId,
    String programme,
    String platformId,
    String merchantId,
    String buyerId,
    String subOrderId,
    long points,
    NonPerformanceGround ground,
    String statement,
    List<EvidenceItem> items,
    Instant orderedAt,
    Actor orderedBy,
    int attempt,
    LegStatus status,
    boolean isStarted,
    @Nullable Instant settledAt,
    @Nullable String reference,
    @Nullable String code) {

  public PointsOrder {
    items = List.copyOf(items);
  }

  /** What the workflow of the try that counts is told. */
  public IssuePoints toIssue() {
    return new IssuePoints(claimId, attempt, subOrderId, merchantId, buyerId, points);
  }

  /** What somebody said of a merchant is nobody's business who reads a log. */
  @Override
  public String toString() {
    return "PointsOrder[" + claimId + ", " + ground + ", " + status + "]";
  }
}
