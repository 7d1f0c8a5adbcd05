package io.baopei.worker.api;

import io.baopei.port.record.LedgerBalances;
import io.baopei.port.record.LedgerBalances.Which;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who owes and holds what, all claims together. */
@ForApi
@RestController
@Tag(name = "Statements")
@RequestMapping(path = "/v1/ledger/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
class LedgerAccountsController {

  private final LedgerBalances balances;

  LedgerAccountsController(LedgerBalances balances) {
    this.balances = balances;
  }

  @Operation(
      operationId = "ledgerAccounts",
      summary = "What the ledger's accounts hold, summed over claims.",
      description =
          "By party, its id, purpose and unit; in minor units, points as they are. Below zero where"
              + " more was given than gained: the sums of a unit together are zero.")
  @GetMapping
  AccountList list(@ParameterObject AccountListRequest filter, Caller caller) {
    if (!caller.seesAll()) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "The ledger is finance's and operations'.");
    }
    Which which = filter.which();
    int rows = Paging.limit(filter.limit());
    return Paging.page(() -> AccountList.of(balances.list(which, rows, filter.cursor())));
  }
}
