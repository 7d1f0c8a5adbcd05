package io.baopei.contract.claim;

/**
 * How a parked claim goes on: the step again, the step as done elsewhere, the claim refused under
 * A-09 by whoever screened it by hand, or the end.
 */
public enum RepairDecision {
  RETRY,
  MARK_DONE,
  /** Only while the fraud screen is what the claim waits for. */
  REJECT,
  CLOSE
}
