package io.baopei.domain.ledger;

/** Why the ledger does not let money go. */
public enum Guard {
  /** The payer's fund would fall below its limit. */
  FUNDS_EXHAUSTED,
  /** All claims of the sub-order together would cost more than it is covered for (OQ-12). */
  COVER_EXCEEDED;

  /** Whether that is the code of a guard. */
  public static boolean isOne(String code) {
    return code.equals(FUNDS_EXHAUSTED.name()) || code.equals(COVER_EXCEEDED.name());
  }
}
