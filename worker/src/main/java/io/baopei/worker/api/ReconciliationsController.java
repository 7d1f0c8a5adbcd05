package io.baopei.worker.api;

import io.baopei.contract.reconciliation.ReconciliationIds;
import io.baopei.domain.claim.Role;
import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.port.record.Reconciliations;
import io.baopei.port.record.Reconciliations.Explanation;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.engine.ReconciliationEngine;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether our payments are those of the counterparties' statements. */
@ForApi
@RestController
@Tag(name = "Reconciliations")
@RequestMapping("/v1/reconciliations")
class ReconciliationsController {

  private static final String CSV = "text/csv";
  private static final int OPEN_MAX = 1_000;

  private final Reconciliations records;
  private final ReconciliationEngine engine;
  private final Checks checks;
  private final Clock clock;

  ReconciliationsController(
      Reconciliations records, ReconciliationEngine engine, Checks checks, Clock clock) {
    this.records = records;
    this.engine = engine;
    this.checks = checks;
    this.clock = clock;
  }

  @Operation(
      operationId = "readReconciliation",
      summary = "What the last run of that day found, line by line.")
  @GetMapping(path = "/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
  ReconciledDayView read(@PathVariable LocalDate day, Caller caller) {
    return find(day, caller);
  }

  @Operation(operationId = "downloadReconciliation", summary = "The same for spreadsheets.")
  @GetMapping(path = "/{day}", produces = CSV)
  byte[] download(@PathVariable LocalDate day, Caller caller) {
    return ReconciliationCsv.of(find(day, caller));
  }

  @Operation(
      operationId = "openDifferences",
      summary =
          "The oldest thousand differences that nobody has settled or explained, and up to which day all days were reconciled.")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  OpenDifferences open(@RequestParam boolean open, Caller caller) {
    requireSight(caller);
    Faults faults = new Faults();
    if (!open) {
      faults.invalid("open", "must be true: what is settled is read day by day");
    }
    faults.refuseIfAny();
    return new OpenDifferences(
        records.open(OPEN_MAX).stream().map(line -> ReconciledLine.of(line, today())).toList(),
        records.lastDay().orElse(null));
  }

  @Operation(
      operationId = "reconcile",
      summary = "Has a day reconciled, again where it was before; waits a while for its end.")
  @PostMapping(path = "/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  ReconciliationStarted run(@PathVariable LocalDate day, Caller caller) {
    if (!caller.is(Role.OPS)) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Operators start reconciliations.");
    }
    Faults faults = new Faults();
    if (day.isAfter(today())) {
      faults.invalid("day", "must have begun in Shanghai");
    }
    faults.refuseIfAny();
    try {
      return new ReconciliationStarted(day, ReconciliationIds.workflowOf(day), engine.run(day));
    } catch (EngineUnavailable unavailable) {
      throw Refusals.engineUnavailable(unavailable);
    }
  }

  @Operation(
      operationId = "explainDifference",
      summary = "Says what became of a difference that no later statement takes away.")
  @PostMapping(
      path = "/{day}/explanations",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ReconciledLine explain(
      @PathVariable LocalDate day, @RequestBody ExplanationBody body, Caller caller) {
    if (!caller.is(Role.OPS)) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Operators explain differences.");
    }
    Faults faults = new Faults();
    checks.check(body, "", faults);
    body.check(faults);
    faults.refuseIfAny();
    Explanation said =
        new Explanation(caller.sub(), clock.instant(), ReasonBody.required(body.reason()));
    return records
        .explain(body.difference(day), said)
        .map(line -> ReconciledLine.of(line, today()))
        .orElseThrow(() -> Refusal.of(ErrorCode.DIFFERENCE_NOT_FOUND));
  }

  private ReconciledDayView find(LocalDate day, Caller caller) {
    requireSight(caller);
    return records
        .find(day)
        .map(run -> ReconciledDayView.of(run, today()))
        .orElseThrow(() -> Refusal.of(ErrorCode.RECONCILIATION_NOT_FOUND));
  }

  private LocalDate today() {
    return AccountingDay.of(clock.instant());
  }

  private static void requireSight(Caller caller) {
    if (!caller.is(Role.OPS) && !caller.is(Role.FINANCE)) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Reconciliations are finance's and operations'.");
    }
  }
}
