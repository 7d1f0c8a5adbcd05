package io.baopei.adapter.calendar.federal;

import io.baopei.adapter.calendar.DayCalendar;
import io.baopei.adapter.calendar.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Working days of the United States: every weekday that is no federal holiday (5 U.S.C. 6103). A
 * holiday on a Saturday is observed on the Friday before, on a Sunday on the Monday after.
 */
public final class FederalDays implements DayCalendar {

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return Weekdays.isWeekday(day) && !isObserved(day);
  }

  /** The law holds for every year. */
  @Override
  public boolean knows(LocalDate day) {
    return true;
  }

  /** Friday may stand for a holiday of the next day, which may be of the next year. */
  private static boolean isObserved(LocalDate day) {
    return FederalHolidays.contains(day)
        || (day.getDayOfWeek() == DayOfWeek.FRIDAY && FederalHolidays.contains(day.plusDays(1)))
        || (day.getDayOfWeek() == DayOfWeek.MONDAY && FederalHolidays.contains(day.minusDays(1)));
  }
}
