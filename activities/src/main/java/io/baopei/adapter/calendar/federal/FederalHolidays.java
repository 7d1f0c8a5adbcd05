package io.baopei.adapter.calendar.federal;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The days that 5 U.S.C. 6103 (a) names, on the date itself. */
final class FederalHolidays {

  /** New Year's Day, Juneteenth (since 2021), Independence, Veterans and Christmas Day. */
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(6, 19),
          MonthDay.of(7, 4),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  private FederalHolidays() {}

  static boolean contains(LocalDate day) {
    return FIXED.contains(MonthDay.from(day)) || isMoving(day);
  }

  private static boolean isMoving(LocalDate day) {
    return switch (day.getMonth()) {
      // Birthday of Martin Luther King, Jr., and Washington's Birthday.
      case JANUARY, FEBRUARY -> day.equals(day.with(dayOfWeekInMonth(3, MONDAY)));
      // Memorial Day.
      case MAY -> day.equals(day.with(lastInMonth(MONDAY)));
      // Labor Day.
      case SEPTEMBER -> day.equals(day.with(dayOfWeekInMonth(1, MONDAY)));
      // Columbus Day.
      case OCTOBER -> day.equals(day.with(dayOfWeekInMonth(2, MONDAY)));
      // Thanksgiving Day.
      case NOVEMBER -> day.equals(day.with(dayOfWeekInMonth(4, THURSDAY)));
      default -> false;
    };
  }
}
