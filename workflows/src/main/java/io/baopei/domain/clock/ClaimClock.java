package io.baopei.domain.clock;

/** The named clocks of a claim. The names are wire format. */
public enum ClaimClock {
  INSURER_REVIEW("Insurer's review"),
  SUPPLEMENT("Supplement by the buyer"),
  APPEAL_WINDOW("Window for an appeal"),
  RETURN_TRACKING("Return tracking by the buyer"),
  MERCHANT_RECEIPT("Receipt by the merchant"),
  DISPUTE_ANSWER("Buyer's answer to the refusal"),
  DISPUTE_DECISION("Decision on the refusal"),
  STEP_IN("Step-in decision"),
  MERCHANT_RESPONSE("Merchant's response"),
  REFUND("Refund by the merchant"),
  PAYOUT("Payout"),
  INSURANCE_PROOF("Proof of insurance by the seller");

  private final String label;

  ClaimClock(String label) {
    this.label = label;
  }

  /** What operators read on the timer in the Temporal UI. */
  public String label() {
    return label;
  }

  /**
   * Whether the platform's own deadline replaces ours (S3-5). The review and the payout are bounds
   * of law or contract and never move.
   */
  public boolean platformMaySet() {
    return this != INSURER_REVIEW && this != PAYOUT && this != INSURANCE_PROOF;
  }
}
