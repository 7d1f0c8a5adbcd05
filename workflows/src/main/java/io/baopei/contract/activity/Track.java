package io.baopei.contract.activity;

/** Under which heading of the trace an entry stands. */
public enum Track {
  RULE,
  CLOCK,
  MONEY,
  EVENT
}
