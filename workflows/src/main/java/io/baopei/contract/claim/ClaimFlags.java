package io.baopei.contract.claim;

/** What a claim is flagged with at its filing. The names are wire format. */
public final class ClaimFlags {

  /** The buyer's third or later claim of the platform within 30 days (T-15, OQ-12). */
  public static final String REPEATED_CLAIMS = "REPEATED_CLAIMS";

  /** The platform blocked the buyer: no claim is approved without a person (T-16). */
  public static final String BUYER_BLOCKED = "BUYER_BLOCKED";

  private ClaimFlags() {}
}
