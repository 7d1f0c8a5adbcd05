package io.baopei.domain.recourse;

/** How a recourse ended. The names are wire format. */
public enum RecourseOutcome {
  /** All of it came back. */
  RECOVERED,
  /** The creditor gave the rest up, or the objection was upheld. */
  WAIVED,
  /** The rest could not be set off in time. */
  WRITTEN_OFF
}
