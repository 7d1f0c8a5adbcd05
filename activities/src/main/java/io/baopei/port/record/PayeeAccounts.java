package io.baopei.port.record;

import io.baopei.domain.claim.ClaimId;

/** Accounts that operators give for a repair (OQ-29). */
public interface PayeeAccounts {

  /** Keeps an account and gives the reference under which a repair names it. */
  String keep(ClaimId claimId, PayeeAccount account, String givenBy);
}
