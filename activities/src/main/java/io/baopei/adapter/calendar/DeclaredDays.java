package io.baopei.adapter.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A calendar with days that an operator declared, for what was published after this version. A
 * declared day wins over the calendar's own.
 *
 * @param working the declared days, and whether people work on them
 * @param completeYears the years whose declared days are all that differ from the weekday rule:
 *     they are known from then on
 */
public record DeclaredDays(
    DayCalendar calendar, Map<LocalDate, Boolean> working, Set<Integer> completeYears)
    implements DayCalendar {

  public DeclaredDays {
    working = Map.copyOf(working);
    completeYears = Set.copyOf(completeYears);
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    Boolean declared = working.get(day);
    return declared == null ? calendar.isWorkingDay(day) : declared;
  }

  @Override
  public boolean knows(LocalDate day) {
    return working.containsKey(day) || completeYears.contains(day.getYear()) || calendar.knows(day);
  }
}
