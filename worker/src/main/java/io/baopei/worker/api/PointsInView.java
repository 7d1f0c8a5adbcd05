package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimView;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Orders of points as far as they concern a claim: those of its sub-order, between the same
 * merchant and buyer. What was said about others is none of its parties' business.
 */
@Component
final class PointsInView {

  private final PointsOrders orders;

  PointsInView(PointsOrders orders) {
    this.orders = orders;
  }

  /** The order of the claim's sub-order, through whichever claim of the same people it came. */
  Optional<PointsOrder> of(StoredClaim claim) {
    ClaimView view = claim.view();
    return orders
        .find(claim.platformId(), view.programme().name(), view.subOrderId())
        .filter(order -> order.merchantId().equals(view.merchantId()))
        .filter(order -> order.buyerId().equals(claim.buyerId()));
  }

  /**
   * The order of the claim's sub-order.
   *
   * @throws Refusal {@code POINTS_NOT_FOUND}
   */
  PointsOrder find(StoredClaim claim) {
    return of(claim).orElseThrow(() -> Refusal.of(ErrorCode.POINTS_NOT_FOUND));
  }

  /** Says why not, and what may be done with the claim instead. */
  static Refusal notAllowed(ClaimView view, String why) {
    return Refusal.inStage(ErrorCode.ACTION_NOT_ALLOWED, why, view.stage(), view.allowedActions());
  }
}
