package io.baopei.domain.ledger;

/** Whose account it is. */
public enum Party {
  /** The insurer of a policy. */
  INSURER,
  /** The marketplace; it pays by itself where no insurer does. */
  PLATFORM,
  MERCHANT,
  BUYER,
  /** Who moves the money. */
  PROVIDER
}
