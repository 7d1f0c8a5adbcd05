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
  private final PointsInView inView;
  private final PointsOrders orders;
  private final PointsEngine engine;
  private final Checks checks;
  private final Clock clock;

  PointsDesk(
      ClaimsInView claims,
      PointsInView inView,
      PointsOrders orders,
      PointsEngine engine,
      Checks checks,
      Clock clock) {
    this.claims = claims;
    this.inView = inView;
    this.orders = orders;
    this.engine = engine;
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * Orders points once for the claim's sub-order, where the claim bears the ground; where it has
   * some the first order stands. What was declined is tried again when operations order it again.
   *
   * @throws Refusal whatever stands in the way
   */
  Kept order(String claimId, PointsBody body, Caller caller) {
    require(caller.is(Role.OPS) || caller.is(Role.PLATFORM));
    StoredClaim claim = claims.find(claimId, caller);
    Actor by = actor(caller, caller.rolesFor(claim));
    check(body);
    PointsOrder order = body.order(claim, by, clock.instant());
    boolean isNew = inView.of(claim).isEmpty() && isKept(claim, order);
    PointsOrder first = first(claim);
    if (!isNew) {
      repeat(claim.view(), first, order);
    }
    return new Kept(begun(first(claim)), isNew);
  }

  /** Whether it is the first one, and the claim bears its ground. */
  private boolean isKept(StoredClaim claim, PointsOrder order) {
    requireOwed(claim.view());
    new PointsGrounds(claim.view(), claims.journal(claim))
        .missing(order.ground())
        .ifPresent(
            missing -> {
              throw PointsInView.notAllowed(claim.view(), missing);
            });
    return orders.keep(order);
  }

  private PointsOrder first(StoredClaim claim) {
    return inView
        .of(claim)
        .orElseThrow(
            () ->
                PointsInView.notAllowed(
                    claim.view(), "The sub-order has points of another merchant or buyer."));
  }

  /** What was said is kept; the next try of what was declined is for operations to begin. */
  private void repeat(ClaimView view, PointsOrder first, PointsOrder again) {
    boolean isDeclined = first.status() == LegStatus.DECLINED;
    if (isDeclined && again.orderedBy().role() != Role.OPS) {
      throw PointsInView.notAllowed(
          view,
          "The points were declined, with "
              + first.code()
              + ": only operations (OPS) may order them again, once its cause is cured.");
    }
    ClaimId claimId = new ClaimId(first.claimId());
    if (!isDeclined || !orders.orderAgain(claimId, first.attempt(), again)) {
      orders.repeat(claimId, again);
    }
  }

  /**
   * The order of the claim's sub-order, through whichever claim of the same people it came.
   *
   * @throws Refusal {@code CLAIM_NOT_FOUND} or {@code POINTS_NOT_FOUND}
   */
  PointsOrder find(String claimId, Caller caller) {
    return inView.find(claims.find(claimId, caller));
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

  private void check(PointsBody body) {
    Faults faults = new Faults();
    checks.check(body, "", faults);
    faults.refuseIfAny();
    body.requireProof();
  }

  private static void requireOwed(ClaimView view) {
    if (!NonPerformance.mayBeOwed(view.programme(), view.outcome())) {
      throw PointsInView.notAllowed(
          view,
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
