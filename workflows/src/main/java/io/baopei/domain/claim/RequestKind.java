package io.baopei.domain.claim;

/** What the buyer asks for (T-08). */
public enum RequestKind {
  RETURN_AND_REFUND,
  REFUND_ONLY,
  PRICE_DIFFERENCE,
  COMPENSATION
}
