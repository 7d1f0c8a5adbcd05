package io.baopei.domain.claim;

/** Where a claim stands. The names are wire format. */
public enum Stage {
  FRAUD_SCREEN,
  MERCHANT_RESPONSE,
  INSURER_REVIEW,
  SUPPLEMENT,
  APPEAL,
  RETURN_TRACKING,
  MERCHANT_RECEIPT,
  RECEIPT_DISPUTE,
  STEP_IN,
  REFUND,
  PAYOUT,
  CLOSED
}
