package io.baopei.port.calendar;

import io.baopei.domain.clock.WorkingCalendar;
import java.time.LocalDate;

/** How far ahead the calendars of working days are known (OQ-32). */
public interface CalendarHorizon {

  /** Nobody looks farther ahead than that many days. */
  int FARTHEST_DAYS = 366;

  /** How many days after {@code today} are known without a gap; no more than the farthest. */
  int daysKnown(WorkingCalendar calendar, LocalDate today);
}
