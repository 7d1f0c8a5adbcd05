package io.baopei.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** National Day 2026: 1 to 7 October off, 10 October worked. */
  private static boolean isWorkedAroundNationalDay(LocalDate day) {
    if (day.equals(LocalDate.of(2026, 10, 10))) {
      return true;
    }
    boolean holiday = day.getYear() == 2026 && day.getMonthValue() == 10 && day.getDayOfMonth() < 8;
    return !holiday && isWeekday(day);
  }

  private static boolean isWeekday(LocalDate day) {
    return !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
  }

  @Test
  void countsAMakeUpDayAndLeavesTheHolidaysOut() {
    assertThat(
            WorkingDays.after(
                LocalDate.of(2026, 9, 30), 3, WorkingDaysTest::isWorkedAroundNationalDay))
        .isEqualTo(LocalDate.of(2026, 10, 10));
  }

  @Test
  void leavesDayZeroOutEvenWhenItIsAHoliday() {
    LocalDate saturday = LocalDate.of(2026, 3, 7);
    assertThat(WorkingDays.after(saturday, 1, WorkingDaysTest::isWeekday))
        .isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(WorkingDays.after(LocalDate.of(2026, 3, 6), 3, WorkingDaysTest::isWeekday))
        .isEqualTo(LocalDate.of(2026, 3, 11));
  }

  @Test
  void endsTheLastDayAtMidnightLocalTime() {
    assertThat(WorkingDays.endOf(LocalDate.of(2026, 10, 10), SHANGHAI))
        .isEqualTo(Instant.parse("2026-10-10T16:00:00Z"));
  }

  @Test
  void followsTheClocksOfAZoneThatChangesThem() {
    ZoneId pacific = ZoneId.of("America/Los_Angeles");
    assertThat(WorkingDays.endOf(LocalDate.of(2026, 3, 7), pacific))
        .isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
    assertThat(WorkingDays.endOf(LocalDate.of(2026, 3, 8), pacific))
        .isEqualTo(Instant.parse("2026-03-09T07:00:00Z"));
  }
}
