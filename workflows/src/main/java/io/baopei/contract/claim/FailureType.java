package io.baopei.contract.claim;

/**
 * Every type of {@code ApplicationFailure} that crosses the wire. Those of refused actions are the
 * codes of the HTTP API.
 */
public final class FailureType {

  public static final String FORBIDDEN = "FORBIDDEN";
  public static final String ACTION_NOT_ALLOWED = "ACTION_NOT_ALLOWED";
  public static final String CLAIM_CLOSED = "CLAIM_CLOSED";
  public static final String INVALID_FIELD = "INVALID_FIELD";
  public static final String PROOF_REQUIRED = "PROOF_REQUIRED";
  public static final String GROUND_REQUIRED = "GROUND_REQUIRED";
  public static final String AMOUNT_ABOVE_CAP = "AMOUNT_ABOVE_CAP";
  public static final String REASON_REQUIRED = "REASON_REQUIRED";
  public static final String SAME_REVIEWER = "SAME_REVIEWER";
  public static final String CURRENCY_MISMATCH = "CURRENCY_MISMATCH";

  /** A counterparty understood and said no; trying again cannot help. Details: code, message. */
  public static final String COUNTERPARTY_REFUSED = "COUNTERPARTY_REFUSED";

  /** A counterparty could not be reached or could not answer; trying again may help. */
  public static final String COUNTERPARTY_UNAVAILABLE = "COUNTERPARTY_UNAVAILABLE";

  /** A payment was sent and nobody has said what became of it; ask, never resend blindly. */
  public static final String PAYMENT_OUTCOME_UNKNOWN = "PAYMENT_OUTCOME_UNKNOWN";

  /** A counterparty's answer contradicts an earlier one; a person must look before money moves. */
  public static final String PAYMENT_CONTRADICTION = "PAYMENT_CONTRADICTION";

  /** Our own database could not be reached; trying again may help. */
  public static final String RECORDS_UNAVAILABLE = "RECORDS_UNAVAILABLE";

  /** The ledger does not let the money go; its first detail says which of its guards refused. */
  public static final String RESERVE_REFUSED = "RESERVE_REFUSED";

  /** Somebody has stopped the payer's payouts; they go on when the stop is lifted. */
  public static final String PAYOUT_STOPPED = "PAYOUT_STOPPED";

  /** The payer has as many payouts under way as it may have: tried again. */
  public static final String PAYER_BUSY = "PAYER_BUSY";

  private FailureType() {}
}
