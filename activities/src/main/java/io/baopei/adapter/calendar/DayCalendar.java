package io.baopei.adapter.calendar;

import java.time.LocalDate;

/** Which days of one country are working days. */
public interface DayCalendar {

  /** Whether people work on that day, as far as is known. */
  boolean isWorkingDay(LocalDate day);

  /** Whether the day's calendar has been published; past that, the answer is a guess (OQ-32). */
  boolean knows(LocalDate day);
}
