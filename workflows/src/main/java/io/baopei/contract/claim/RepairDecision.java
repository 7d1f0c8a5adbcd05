package io.baopei.contract.claim;

/** How a parked claim goes on: the step again, the step as done elsewhere, or the end. */
public enum RepairDecision {
  RETRY,
  MARK_DONE,
  CLOSE
}
