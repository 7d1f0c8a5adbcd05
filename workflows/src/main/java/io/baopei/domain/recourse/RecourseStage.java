package io.baopei.domain.recourse;

/** Where a recourse stands. The names are wire format. */
public enum RecourseStage {
  /** The merchant has been told and may pay or object. */
  ANSWER,
  /** The merchant objects; operations decide. */
  OBJECTION,
  /** What is still owed is set off against what the merchant is due. */
  OFFSET,
  /** It is over. */
  CLOSED
}
