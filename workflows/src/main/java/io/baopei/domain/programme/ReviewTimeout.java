package io.baopei.domain.programme;

/** What follows when a review is still open at the end of its grace (OQ-1). */
public enum ReviewTimeout {
  /** A small sum of a buyer who is no high risk is approved; everything else is escalated. */
  APPROVE_SMALL_SUMS,
  /** A person is called; the claim waits. */
  ESCALATE_ONLY
}
