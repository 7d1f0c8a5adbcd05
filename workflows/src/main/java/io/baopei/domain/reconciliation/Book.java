package io.baopei.domain.reconciliation;

/** Which of a counterparty's books a payment must be found in. */
public enum Book {
  /** The payment provider's account statement. */
  TRANSFERS,
  /** The platform's list of refunds to buyers. */
  REFUNDS,
  /** The platform's list of credits to accounts. */
  CREDITS,
  /** The platform's list of what it paid out of its own money. */
  DISBURSEMENTS
}
