package io.baopei.domain.ledger;

/** What an entry books. */
public enum EntryKind {
  /** An approval: what the claim may cost is set aside. */
  RESERVED,
  /** A payment, just before its order goes to the provider. */
  SENT,
  /** The provider paid. */
  PAID,
  /** The provider did not pay: what was sent is set aside again. */
  RETURNED,
  /** Paid elsewhere, on the word of an operator. */
  PAID_BY_HAND,
  /** The claim is over: what is left of its reserve is free again. */
  RELEASED,
  /** The merchant refunded the buyer. */
  REFUNDED,
  /** The merchant owes what was paid. */
  RECOURSE_OPENED,
  /** The merchant paid some of it, or it was set off. */
  RECOVERED,
  /** What is still owed is given up. */
  GIVEN_UP,
  /** The buyer has points that the merchant is charged for. */
  POINTS_ISSUED
}
