package io.baopei.domain.ledger;

/** What an account is for. What it holds grows by what it gains. */
public enum Purpose {
  /** What an insurer (or platform) has for claims; drawn below zero down to a set limit. */
  FUNDS,
  /** What is set aside for one claim. Never below zero. */
  RESERVE,
  /**
   * What a provider was told to pay on one claim, until it says what became of it. Never below
   * zero.
   */
  CLEARING,
  /** What somebody has been paid on claims. */
  INDEMNITIES,
  /** What merchants refunded, and buyers got. */
  REFUNDS,
  /** What a merchant owes for one claim. Never below zero. */
  RECEIVABLE,
  /** What a creditor has claimed back from merchants, as the other side of what they owe. */
  RECOURSE,
  /** What came back to a creditor. */
  RECOVERED,
  /** What merchants gave for services that they did not perform, and buyers got. */
  POINTS
}
