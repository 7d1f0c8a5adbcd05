package io.baopei.worker.api;

import io.baopei.domain.claim.Role;
import io.baopei.port.record.ClaimsFunds;
import io.baopei.port.record.ClaimsFunds.Limit;
import io.baopei.port.record.Invariants;
import io.baopei.port.record.PayoutStops;
import io.baopei.port.record.PayoutStops.Stop;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.engine.EngineAgreement;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators do about money as a whole; each word of theirs stays on record. */
@ForApi
@RestController
@Tag(name = "Operations")
@RequestMapping(path = "/v1/ops", produces = MediaType.APPLICATION_JSON_VALUE)
class OpsController {

  private final PayoutStops stops;
  private final ClaimsFunds funds;
  private final PayerChecks payers;
  private final Invariants invariants;
  private final EngineAgreement agreement;
  private final Checks checks;
  private final Clock clock;

  OpsController(
      PayoutStops stops,
      ClaimsFunds funds,
      PayerChecks payers,
      Invariants invariants,
      EngineAgreement agreement,
      Checks checks,
      Clock clock) {
    this.stops = stops;
    this.funds = funds;
    this.payers = payers;
    this.invariants = invariants;
    this.agreement = agreement;
    this.checks = checks;
    this.clock = clock;
  }

  @Operation(
      operationId = "payoutStop",
      summary = "Stops the payouts of one payer, or of all, or lets them go again.",
      description =
          "A stop holds when it is answered: what is being sent at that moment is waited for, 30 s"
              + " at most.")
  @PostMapping(path = "/payout-stop", consumes = MediaType.APPLICATION_JSON_VALUE)
  PayoutStopView stop(@RequestBody PayoutStopBody body, Caller caller) {
    requireOps(caller);
    check(body);
    payers.check(body);
    stops.say(
        new Stop(
            body.payerId(),
            body.stop(),
            caller.sub(),
            clock.instant(),
            ReasonBody.required(body.reason())));
    return PayoutStopView.of(stops.inForce());
  }

  @Operation(operationId = "payoutStops", summary = "The stops in force.")
  @GetMapping("/payout-stop")
  PayoutStopView stops(Caller caller) {
    requireSight(caller);
    return PayoutStopView.of(stops.inForce());
  }

  @Operation(
      operationId = "claimsFunds",
      summary = "What each payer's fund is drawn to, and how far it may be drawn.")
  @GetMapping("/claims-funds")
  FundList funds(Caller caller) {
    requireSight(caller);
    return new FundList(funds.list());
  }

  @Operation(
      operationId = "limitClaimsFund",
      summary = "How far an insurer's fund may be drawn, or that of a platform that pays itself.")
  @PostMapping(
      path = "/claims-funds/{insurerId}/limit",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  FundList limit(@PathVariable String insurerId, @RequestBody FundLimitBody body, Caller caller) {
    requireOps(caller);
    check(insurerId);
    check(body);
    payers.check(insurerId, body);
    CurrencyUnit currency = CurrencyUnit.of(body.currency());
    funds.set(
        new Limit(
            body.owner(),
            insurerId,
            currency,
            body.limit() == null ? null : body.limit().money(),
            caller.sub(),
            clock.instant(),
            ReasonBody.required(body.reason())));
    return new FundList(funds.list());
  }

  @Operation(
      operationId = "invariants",
      summary = "Looks whether what must hold of the records holds: money, claims, journals.")
  @GetMapping("/invariants")
  InvariantReport invariants(Caller caller) {
    requireSight(caller);
    return InvariantReport.of(
        Stream.of(invariants.check(), compared(agreement::glance)).flatMap(List::stream).toList());
  }

  @Operation(
      operationId = "engineAgreement",
      summary = "Looks whether the engine has every claim as the records have it, page by page.")
  @GetMapping("/invariants/engine")
  EngineAgreementPage engine(@ParameterObject EngineAgreementRequest which, Caller caller) {
    requireSight(caller);
    return EngineAgreementPage.of(
        compared(() -> agreement.page(which.after(), Paging.limit(which.limit()))));
  }

  private static <T> T compared(Supplier<T> comparison) {
    try {
      return comparison.get();
    } catch (EngineUnavailable unavailable) {
      throw Refusals.engineUnavailable(unavailable);
    }
  }

  /** It names an account for good. */
  private static void check(String insurerId) {
    Faults faults = new Faults();
    if (!insurerId.matches(Texts.ID)) {
      faults.invalid("insurerId", "must be 1 to 64 printable characters without spaces");
    }
    faults.refuseIfAny();
  }

  private void check(Record body) {
    Faults faults = new Faults();
    checks.check(body, "", faults);
    if (body instanceof FundLimitBody fund && fund.currency() != null) {
      MoneyBody.checkCurrency(faults, "/limit/currency", fund.limit(), fund.currency());
      MoneyBody.checkKnown(faults, "/currency", fund.currency());
    }
    faults.refuseIfAny();
  }

  private static void requireSight(Caller caller) {
    if (!caller.seesAll()) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Money as a whole is operations' and finance's.");
    }
  }

  private static void requireOps(Caller caller) {
    if (!caller.is(Role.OPS)) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Money as a whole is the operators' business.");
    }
  }
}
