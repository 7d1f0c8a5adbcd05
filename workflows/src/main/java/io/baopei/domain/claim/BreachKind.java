package io.baopei.domain.claim;

/** How a merchant broke the contract. */
public enum BreachKind {
  NOT_SHIPPED,
  LATE_DELIVERY,
  NOT_AS_DESCRIBED,
  OTHER
}
