package io.baopei.worker.api;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.security.Caller;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets operators settle points that nobody answers for (S3-10). */
@Component
final class PointsSettlements {

  private final ClaimsInView claims;
  private final PointsInView inView;
  private final PointsOrders orders;
  private final Checks checks;
  private final Clock clock;

  PointsSettlements(
      ClaimsInView claims, PointsInView inView, PointsOrders orders, Checks checks, Clock clock) {
    this.claims = claims;
    this.inView = inView;
    this.orders = orders;
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * Settles the try that counts, once; its workflow finds that when it tries next, and ends.
   *
   * @throws Refusal whatever stands in the way
   */
  PointsOrder settle(String claimId, PointsSettlementBody body, Caller caller) {
    if (!caller.is(Role.OPS)) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Points are settled by operations.");
    }
    StoredClaim claim = claims.find(claimId, caller);
    PointsOrder order = inView.find(claim);
    check(body);
    Reason why = ReasonBody.required(body.reason());
    Instant now = clock.instant();
    boolean isDone =
        orders.settle(
            new ClaimId(order.claimId()),
            order.attempt(),
            body.word(why, now),
            why,
            new Actor(Role.OPS, caller.sub()),
            now);
    PointsOrder settled = inView.find(claim);
    if (!isDone) {
      throw PointsInView.notAllowed(claim.view(), why(settled));
    }
    return settled;
  }

  private void check(PointsSettlementBody body) {
    Faults faults = new Faults();
    checks.check(body, "", faults);
    if (faults.isEmpty()) {
      body.check(faults);
    }
    faults.refuseIfAny();
  }

  private static String why(PointsOrder order) {
    return order.status() == LegStatus.PENDING
        ? "The points are not sent yet: they go out by themselves."
        : "The points are settled already, as " + order.status() + ".";
  }
}
