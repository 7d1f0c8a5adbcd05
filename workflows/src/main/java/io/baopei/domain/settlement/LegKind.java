package io.baopei.domain.settlement;

/**
 * What a payment is for. {@code REFUND} and {@code POINTS} are the merchant's; the others are the
 * insurer's.
 */
public enum LegKind {
  REFUND,
  INDEMNITY,
  RETURN_FREIGHT,
  ACCOUNT_CREDIT,
  POINTS
}
