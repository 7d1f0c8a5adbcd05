package io.baopei.port.record;

import io.baopei.port.record.ClaimsFunds.Owner;

/** Who pays on claims. */
public interface Payers {

  /**
   * Whether that insurer or platform is on record: with a fund, as an insurer by a policy too, and
   * by the claims that it pays on or that came from it.
   */
  boolean isKnown(Owner party, String payerId);
}
