package io.baopei.contract.claim;

/** Whether a refusal of receipt stands. */
public enum DisputeRuling {
  UPHOLD,
  OVERRULE
}
