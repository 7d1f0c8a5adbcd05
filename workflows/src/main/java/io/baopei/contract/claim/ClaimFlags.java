package io.baopei.contract.claim;

/** What a claim is flagged with, at its filing or later. The names are wire format. */
public final class ClaimFlags {

  /** The buyer's third or later claim of the platform within 30 days (T-15, OQ-12). */
  public static final String REPEATED_CLAIMS = "REPEATED_CLAIMS";

  /** The platform blocked the buyer: no claim is approved without a person (T-16). */
  public static final String BUYER_BLOCKED = "BUYER_BLOCKED";

  /** The carrier has not scanned the returned goods in the time it should take (OQ-28). */
  public static final String NO_FIRST_SCAN = "NO_FIRST_SCAN";

  /** The carrier delivered the returned goods to somebody else: perhaps fake logistics (T-23). */
  public static final String SIGNED_ELSEWHERE = "SIGNED_ELSEWHERE";

  private ClaimFlags() {}
}
