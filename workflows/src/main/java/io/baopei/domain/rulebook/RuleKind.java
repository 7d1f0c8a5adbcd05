package io.baopei.domain.rulebook;

/** What a rule is about. */
public enum RuleKind {
  GATE,
  EVIDENCE,
  CLOCK,
  AMOUNT,
  PROCESS,
  RECOURSE,
  DUTY
}
