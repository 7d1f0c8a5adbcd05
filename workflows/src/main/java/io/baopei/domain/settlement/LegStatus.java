package io.baopei.domain.settlement;

/** How far a payment is. {@code UNKNOWN}: sent, and nobody has yet said what became of it. */
public enum LegStatus {
  NOT_DUE,
  PENDING,
  SENT,
  UNKNOWN,
  PAID,
  DECLINED
}
