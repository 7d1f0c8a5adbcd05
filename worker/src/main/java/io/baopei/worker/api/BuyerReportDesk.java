package io.baopei.worker.api;

import io.baopei.domain.claim.Role;
import io.baopei.port.record.BlockedBuyer;
import io.baopei.port.record.BlockedBuyers;
import io.baopei.port.record.BuyerReport;
import io.baopei.port.record.BuyerReport.Ruling;
import io.baopei.port.record.BuyerReports;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.security.Caller;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes reports of buyers, and what platforms decide on them (T-15, T-16). */
@Component
final class BuyerReportDesk {

  /** A report, and whether it is new. */
  record Kept(BuyerReport report, boolean isNew) {}

  private final ClaimsInView claims;
  private final BuyerReports reports;
  private final BlockedBuyers blocks;
  private final Checks checks;
  private final Clock clock;

  BuyerReportDesk(
      ClaimsInView claims, BuyerReports reports, BlockedBuyers blocks, Checks checks, Clock clock) {
    this.claims = claims;
    this.reports = reports;
    this.blocks = blocks;
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * Keeps a merchant's report of the buyer of its claim. Idempotent by claim: the first one stands.
   *
   * @throws Refusal whatever stands in the way
   */
  Kept report(String claimId, BuyerReportBody body, Caller caller) {
    require(caller.is(Role.MERCHANT), "Buyers are reported by merchants.");
    StoredClaim claim = claims.find(claimId, caller);
    require(caller.rolesFor(claim).contains(Role.MERCHANT), "The claim is another merchant's.");
    check(body);
    BuyerReport report = body.report(claim, caller.sub(), clock.instant());
    boolean isNew = reports.keep(report);
    return new Kept(reports.find(report.reportId()).orElseThrow(), isNew);
  }

  /**
   * Decides a report that is open; the same decision again changes nothing.
   *
   * @throws Refusal whatever stands in the way
   */
  BuyerReport decide(String reportId, BuyerRulingBody body, Caller caller) {
    requirePlatform(caller);
    if (reports.find(reportId).filter(report -> caller.isOrg(report.platformId())).isEmpty()) {
      throw Refusal.of(ErrorCode.BUYER_REPORT_NOT_FOUND);
    }
    check(body);
    BuyerReport decided =
        reports.decide(
            reportId, body.decision().status(), ruling(body.reason(), caller, clock.instant()));
    if (decided.status() != body.decision().status()) {
      throw Refusal.of(ErrorCode.BUYER_REPORT_DECIDED);
    }
    return decided;
  }

  /**
   * Lifts the block of a buyer.
   *
   * @throws Refusal whatever stands in the way
   */
  BlockedBuyer unblock(String buyerId, UnblockBody body, Caller caller) {
    requirePlatform(caller);
    check(body);
    Instant now = clock.instant();
    Instant liftsAt = body.liftsAt() == null ? now : body.liftsAt();
    Faults faults = new Faults();
    if (liftsAt.isBefore(now)) {
      faults.invalid("/liftsAt", "must not be in the past");
    }
    faults.refuseIfAny();
    return blocks
        .lift(String.valueOf(caller.org()), buyerId, ruling(body.reason(), caller, now), liftsAt)
        .orElseThrow(() -> Refusal.of(ErrorCode.BUYER_NOT_BLOCKED));
  }

  private void check(Record body) {
    Faults faults = new Faults();
    checks.check(body, "", faults);
    faults.refuseIfAny();
  }

  private static Ruling ruling(@Nullable ReasonBody reason, Caller caller, Instant now) {
    return new Ruling(ReasonBody.required(reason), caller.sub(), now);
  }

  private static void requirePlatform(Caller caller) {
    require(
        caller.is(Role.PLATFORM) && caller.org() != null, "Buyers are blocked by platforms only.");
  }

  private static void require(boolean may, String otherwise) {
    if (!may) {
      throw Refusal.of(ErrorCode.FORBIDDEN, otherwise);
    }
  }
}
