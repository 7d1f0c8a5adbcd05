package io.baopei.domain.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/** Counting working days: day 0 is left out, the last day ends at 24:00 local time (OQ-4). */
public final class WorkingDays {

  private WorkingDays() {}

  /** The local date of the {@code count}-th working day after {@code start}. */
  public static LocalDate after(LocalDate start, int count, Predicate<LocalDate> isWorkingDay) {
    LocalDate day = start;
    for (int counted = 0; counted < count; ) {
      day = day.plusDays(1);
      if (isWorkingDay.test(day)) {
        counted++;
      }
    }
    return day;
  }

  /** The end of that day, 24:00 local, as an instant. */
  public static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
