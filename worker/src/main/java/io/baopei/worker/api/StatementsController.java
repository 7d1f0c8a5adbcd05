package io.baopei.worker.api;

import io.baopei.domain.claim.Role;
import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.port.record.BookedEntries;
import io.baopei.port.record.Statements;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What finance reads and closes. */
@ForApi
@RestController
@Tag(name = "Statements")
@RequestMapping("/v1")
class StatementsController {

  private static final String CSV = "text/csv";
  private static final int DAYS_MAX = 366;

  private final Statements statements;
  private final BookedEntries entries;
  private final ClaimsInView inView;
  private final Clock clock;

  StatementsController(
      Statements statements, BookedEntries entries, ClaimsInView inView, Clock clock) {
    this.statements = statements;
    this.entries = entries;
    this.inView = inView;
    this.clock = clock;
  }

  @Operation(
      operationId = "readStatement",
      summary = "What was paid for a payer's claims on those days, and what came back.")
  @GetMapping(path = "/statements/{payerId}", produces = MediaType.APPLICATION_JSON_VALUE)
  Statement read(
      @PathVariable String payerId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      Caller caller) {
    return statement(payerId, from, to, caller);
  }

  @Operation(operationId = "downloadStatement", summary = "The same for spreadsheets.")
  @GetMapping(path = "/statements/{payerId}", produces = CSV)
  byte[] download(
      @PathVariable String payerId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      Caller caller) {
    return StatementCsv.of(statement(payerId, from, to, caller));
  }

  @Operation(
      operationId = "claimEntries",
      summary = "What the ledger has booked on a claim, entry by entry.")
  @GetMapping(path = "/ledger/claims/{claimId}", produces = MediaType.APPLICATION_JSON_VALUE)
  ClaimEntries entries(@PathVariable String claimId, Caller caller) {
    if (!caller.seesAll()) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "The ledger is finance's and operations'.");
    }
    inView.find(claimId, caller);
    return new ClaimEntries(claimId, entries.ofClaim(claimId));
  }

  @Operation(operationId = "closedDays", summary = "Up to which day the accounts are closed.")
  @GetMapping(path = "/closed-days", produces = MediaType.APPLICATION_JSON_VALUE)
  ClosedDays closed(Caller caller) {
    if (!caller.seesAll()) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "The accounts are finance's and operations'.");
    }
    return new ClosedDays(statements.closedUpTo());
  }

  @Operation(
      operationId = "closeDay",
      summary = "Closes a day and all before it: nothing is booked on them any more.")
  @PostMapping(
      path = "/closed-days",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ClosedDays close(@RequestBody CloseDayBody body, Caller caller) {
    requireFinance(caller);
    Faults faults = new Faults();
    if (body.day() == null) {
      faults.invalid("/day", "must be given");
    } else if (!body.day().isBefore(AccountingDay.of(clock.instant()))) {
      faults.invalid("/day", "must be over in Shanghai before it is closed");
    }
    faults.refuseIfAny();
    statements.close(body.day(), caller.sub(), clock.instant());
    return new ClosedDays(statements.closedUpTo());
  }

  private Statement statement(String payerId, LocalDate from, LocalDate to, Caller caller) {
    boolean own = (caller.is(Role.INSURER) || caller.is(Role.PLATFORM)) && caller.isOrg(payerId);
    if (!own && !caller.seesAll()) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "A statement is its payer's, and finance's.");
    }
    Faults faults = new Faults();
    if (to.isBefore(from)) {
      faults.invalid("to", "must not be before from");
    } else if (ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
      faults.invalid("to", "must be less than " + DAYS_MAX + " days after from");
    }
    faults.refuseIfAny();
    return Statement.of(
        payerId, from, to, statements.closedUpTo(), statements.of(payerId, from, to));
  }

  private static void requireFinance(Caller caller) {
    if (!caller.is(Role.FINANCE)) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Days are closed by finance.");
    }
  }
}
