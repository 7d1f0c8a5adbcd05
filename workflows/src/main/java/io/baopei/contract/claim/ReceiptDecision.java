package io.baopei.contract.claim;

/** What a merchant may say of returned goods. */
public enum ReceiptDecision {
  CONFIRM,
  REFUSE
}
