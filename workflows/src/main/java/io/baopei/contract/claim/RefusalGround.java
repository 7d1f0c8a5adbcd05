package io.baopei.contract.claim;

/** The only grounds on which receipt may be refused (T-23, T-24). */
public enum RefusalGround {
  MISSING_PIECES,
  EMPTY_PARCEL,
  WRONG_GOODS,
  FAKE_LOGISTICS
}
