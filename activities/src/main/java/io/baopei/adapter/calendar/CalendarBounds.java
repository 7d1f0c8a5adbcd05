package io.baopei.adapter.calendar;

import static java.util.Objects.requireNonNull;

import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.domain.clock.WorkingDayBound;
import io.baopei.domain.clock.WorkingDays;
import io.baopei.port.calendar.CalendarHorizon;
import io.baopei.port.calendar.WorkingDayBounds;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/** Resolves working-day bounds by each country's calendar (OQ-4, OQ-32). */
public final class CalendarBounds implements WorkingDayBounds, CalendarHorizon {

  private final Map<WorkingCalendar, DayCalendar> calendars;

  /**
   * @throws IllegalArgumentException when a country has no calendar
   */
  public CalendarBounds(Map<WorkingCalendar, DayCalendar> calendars) {
    this.calendars = new EnumMap<>(calendars);
    for (WorkingCalendar country : WorkingCalendar.values()) {
      if (!calendars.containsKey(country)) {
        throw new IllegalArgumentException(country + " has no calendar");
      }
    }
  }

  @Override
  public ResolvedBound resolve(WorkingDayBound bound) {
    DayCalendar calendar = requireNonNull(calendars.get(bound.calendar()));
    ZoneId zone = ZoneId.of(bound.zone());
    LocalDate start = bound.start().atZone(zone).toLocalDate();
    LocalDate last = WorkingDays.after(start, bound.workingDays(), calendar::isWorkingDay);
    boolean provisional = !start.datesUntil(last.plusDays(1)).skip(1).allMatch(calendar::knows);
    return new ResolvedBound(bound.clock(), WorkingDays.endOf(last, zone), provisional);
  }

  @Override
  public int daysKnown(WorkingCalendar calendar, LocalDate today) {
    DayCalendar days = requireNonNull(calendars.get(calendar));
    return (int)
        today
            .plusDays(1)
            .datesUntil(today.plusDays(FARTHEST_DAYS + 1))
            .takeWhile(days::knows)
            .count();
  }
}
