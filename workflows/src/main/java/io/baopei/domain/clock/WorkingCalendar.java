package io.baopei.domain.clock;

/** Whose working days count: the payer's (OQ-4). */
public enum WorkingCalendar {
  /** State Council calendar of China; make-up working days count. */
  CN,
  /** Federal calendar of the United States. */
  US
}
