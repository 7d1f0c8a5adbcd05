package io.baopei.contract.claim;

/** What a merchant may answer. */
public enum MerchantDecision {
  ACCEPT,
  REFUSE
}
