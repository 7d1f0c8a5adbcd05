package io.baopei.domain.settlement;

/** Who gets a payment. */
public enum Payee {
  MERCHANT,
  BUYER,
  PLATFORM
}
