package io.baopei.contract.recourse;

/** What becomes of an objection. */
public enum ObjectionRuling {
  UPHOLD,
  OVERRULE
}
