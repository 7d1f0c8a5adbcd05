package io.baopei.domain.claim;

/** How a claim ended. The names are wire format. */
public enum Outcome {
  PAID,
  NOT_COVERED,
  REJECTED,
  RETURN_NOT_SENT,
  RECEIPT_REFUSED,
  WITHDRAWN,
  REFUND_CLOSED,
  SELLER_RESOLVED,
  CLOSED_BY_OPERATOR
}
