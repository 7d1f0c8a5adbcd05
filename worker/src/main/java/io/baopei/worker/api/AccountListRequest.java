package io.baopei.worker.api;

import io.baopei.domain.ledger.Party;
import io.baopei.domain.ledger.Purpose;
import io.baopei.port.record.LedgerBalances.Which;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which accounts to sum up; every filter that is given must hold. */
record AccountListRequest(
    @Nullable Party party,
    @Parameter(description = "Not of buyers, who are summed up together.") @Nullable String partyId,
    @Nullable Purpose purpose,
    @Parameter(description = "1 to 100, 20 when absent.") @Nullable Integer limit,
    @Parameter(description = "nextCursor of the page before.") @Nullable String cursor) {

  /**
   * The filters.
   *
   * @throws Refusal {@code INVALID_FIELD} for an id that can be nobody's
   */
  Which which() {
    Faults faults = new Faults();
    if (partyId != null && !partyId.matches(Texts.ID)) {
      faults.invalid("/partyId", "must be 1 to 64 printable characters without spaces");
    } else if (partyId != null && party == Party.BUYER) {
      faults.invalid("/partyId", "must be absent: buyers are summed up together");
    }
    faults.refuseIfAny();
    return new Which(party, partyId, purpose);
  }
}
