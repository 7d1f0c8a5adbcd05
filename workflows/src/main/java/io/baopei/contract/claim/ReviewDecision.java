package io.baopei.contract.claim;

/** What a reviewer may decide. */
public enum ReviewDecision {
  APPROVE,
  REJECT,
  REQUEST_SUPPLEMENT
}
