package io.baopei.sandbox.book;

/** The ways in which money moves. */
public enum MovementKind {
  /** Paid out by the payment provider. */
  TRANSFER,
  /** Given back to the buyer by the platform, out of the merchant's money. */
  REFUND,
  /** Credited to an account at the platform. */
  CREDIT,
  /** Paid to the buyer by the platform itself. */
  DISBURSEMENT,
  /** Kept back by the platform from what it owes the merchant. */
  SET_OFF,
  /** Points that a buyer is given and its merchant is charged for. */
  POINTS
}
