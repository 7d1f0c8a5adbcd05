package io.baopei.adapter.calendar.tyme;

import com.tyme.holiday.LegalHoliday;
import io.baopei.adapter.calendar.DayCalendar;
import io.baopei.adapter.calendar.Weekdays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The State Council's calendar: legal holidays rest, make-up days at weekends work. */
public final class ChineseDays implements DayCalendar {

  @Override
  public boolean isWorkingDay(LocalDate day) {
    LegalHoliday published = find(day);
    return published == null ? Weekdays.isWeekday(day) : published.isWork();
  }

  /**
   * A year is published as a whole. National Day tells: it is a legal holiday every year, and no
   * neighbouring year's calendar reaches it, as one does New Year's Day.
   */
  @Override
  public boolean knows(LocalDate day) {
    return find(LocalDate.of(day.getYear(), 10, 1)) != null;
  }

  private static @Nullable LegalHoliday find(LocalDate day) {
    return LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
