package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Role;
import io.baopei.domain.points.NonPerformance;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.engine.PointsEngine;
import io.baopei.worker.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes orders of points for services that were not performed (T-13, OQ-15). */
@Component
public class PointsDesk {

  private static final Logger LOG = LoggerFactory.getLogger(PointsDesk.class);

  /** An order, and whether it is new. */
  record Kept(PointsOrder order, boolean isNew) {}

  private final ClaimsInView claims;
  private final PointsOrders orders;
  private final PointsEngine engine;
  private final Checks checks;
  private final Clock clock;

  PointsDesk(
      ClaimsInView claims, PointsOrders orders, PointsEngine engine, Checks checks, Clock clock) {
    this.claims = claims;
    this.orders = orders;
    this.engine = engine;
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * Orders points once for the claim's sub-order; where it has some the first order stands. What
   * was declined is tried again when operations order it again.
   *
   * @throws Refusal whatever stands in the way
   */
  Kept order(String claimId, PointsBody body, Caller caller) {
    require(caller.is(Role.OPS) || caller.is(Role.PLATFORM));
    StoredClaim claim = claims.find(claimId, caller);
    Actor by = actor(caller, caller.rolesFor(claim));
    check(body);
    requireOwed(claim.view());
    Instant now = clock.instant();
    boolean isNew = orders.keep(body.order(claim, by, now));
    PointsOrder order = of(claim).orElseThrow();
    if (order.status() == LegStatus.DECLINED && by.role() == Role.OPS) {
      orders.orderAgain(new ClaimId(order.claimId()), order.attempt(), by, now);
    }
    return new Kept(begun(of(claim).orElseThrow()), isNew);
  }

  /**
   * The order of the claim's sub-order, through whichever claim it came.
   *
   * @throws Refusal {@code CLAIM_NOT_FOUND} or {@code POINTS_NOT_FOUND}
   */
  PointsOrder find(String claimId, Caller caller) {
    return of(claims.find(claimId, caller))
        .orElseThrow(() -> Refusal.of(ErrorCode.POINTS_NOT_FOUND));
  }

  /**
   * Starts a try that is on record but not known to run. Idempotent.
   *
   * @throws EngineUnavailable when it is not known to run
   */
  public void start(PointsOrder order) {
    engine.start(order.toIssue());
    orders.started(new ClaimId(order.claimId()), order.attempt(), clock.instant());
  }

  /** What is ordered stays so, though the engine be away: the sweeper starts it. */
  private PointsOrder begun(PointsOrder order) {
    if (order.isStarted()) {
      return order;
    }
    try {
      start(order);
    } catch (EngineUnavailable unavailable) {
      LOG.warn("points of {} are ordered but not started yet", order.claimId(), unavailable);
    }
    return order;
  }

  private Optional<PointsOrder> of(StoredClaim claim) {
    ClaimView view = claim.view();
    return orders.find(claim.platformId(), view.programme().name(), view.subOrderId());
  }

  private void check(PointsBody body) {
    Faults faults = new Faults();
    checks.check(body, "", faults);
    faults.refuseIfAny();
    body.requireProof();
  }

  private static void requireOwed(ClaimView view) {
    if (!NonPerformance.mayBeOwed(view.programme(), view.outcome())) {
      throw Refusal.of(
          ErrorCode.ACTION_NOT_ALLOWED,
          NonPerformance.isOf(view.programme())
              ? "The claim is not covered: the merchant had no service to perform (T-17)."
              : "Points for non-performance are of TMALL_30_DAY only (T-13).");
    }
  }

  private static Actor actor(Caller caller, Set<Role> roles) {
    require(roles.contains(Role.OPS) || roles.contains(Role.PLATFORM));
    return new Actor(roles.contains(Role.OPS) ? Role.OPS : Role.PLATFORM, caller.sub());
  }

  private static void require(boolean may) {
    if (!may) {
      throw Refusal.of(
          ErrorCode.FORBIDDEN, "Points are ordered by operations or the claim's platform.");
    }
  }
}
