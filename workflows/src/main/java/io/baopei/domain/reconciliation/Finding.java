package io.baopei.domain.reconciliation;

/** What came of holding one payment against the other side's. */
public enum Finding {
  /** Both sides have it, with the same sum, to the same account where both tell it. */
  MATCHED,
  /** The counterparty moved money that is not paid on our record. */
  MISSING_HERE,
  /** It is paid on our record, and the counterparty's statement lacks it. */
  MISSING_THERE,
  /** Both sides have it, with different sums. */
  DIFFERENT_AMOUNT,
  /** Both sides have it, with the same sum, and their statement names another account. */
  DIFFERENT_PAYEE,
  /** It is paid on our record, and their statement has money of its key that came back. */
  CAME_BACK,
  /** They moved it and it came back; on our record it is not paid. Both sides have nothing. */
  UNDONE;

  /** Whether somebody must look into it. */
  public boolean isDifference() {
    return this != MATCHED && this != UNDONE;
  }
}
