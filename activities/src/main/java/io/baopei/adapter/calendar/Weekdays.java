package io.baopei.adapter.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The rule that every calendar starts from. */
public final class Weekdays {

  private Weekdays() {}

  /** Whether the day is none of Saturday and Sunday. */
  public static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
