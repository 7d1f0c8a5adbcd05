package io.baopei.worker.api;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.points.NonPerformance;
import io.baopei.domain.points.NonPerformanceGround;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.record.PointsOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that a merchant owes for a service that it did not perform (T-13, T-14).
 *
 * @param claimId the claim through which they were ordered
 * @param repeated whether this answers an order that was made before; what was said with it is kept
 * @param attempt the try that counts; another one begins when operations order again
 * @param reference the platform's, once they are issued
 * @param complaintAccepted whether the same is still taken as a complaint of a broken promise
 * @param code why they were declined
 */
record PointsView(
    String claimId,
    boolean repeated,
    String subOrderId,
    String merchantId,
    String buyerId,
    NonPerformanceGround ground,
    String statement,
    List<MaterialList.Shown> items,
    Actor orderedBy,
    Instant orderedAt,
    long points,
    LegStatus status,
    int attempt,
    @Nullable String reference,
    @Nullable Instant issuedAt,
    boolean complaintAccepted,
    @Nullable String code) {

  static PointsView of(PointsOrder order, boolean repeated) {
    return new PointsView(
        order.claimId(),
        repeated,
        order.subOrderId(),
        order.merchantId(),
        order.buyerId(),
        order.ground(),
        order.statement(),
        order.items().stream().map(MaterialList.Shown::of).toList(),
        order.orderedBy(),
        order.orderedAt(),
        order.points(),
        order.status(),
        order.attempt(),
        order.reference(),
        order.status() == LegStatus.PAID ? order.settledAt() : null,
        NonPerformance.isComplaintAccepted(order.status()),
        order.code());
  }
}
