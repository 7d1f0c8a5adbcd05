package io.baopei.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baopei.adapter.calendar.federal.FederalDays;
import io.baopei.adapter.calendar.tyme.ChineseDays;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.domain.clock.WorkingDayBound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalendarBoundsTest {

  private static final Map<WorkingCalendar, String> ZONES =
      Map.of(WorkingCalendar.CN, "Asia/Shanghai", WorkingCalendar.US, "America/Los_Angeles");

  private final CalendarBounds bounds = bounds(new ChineseDays());

  static Stream<JsonNode> workedRows() {
    var vectors = CalendarBoundsTest.class.getResourceAsStream("/vectors/working-days.json");
    return JsonMapper.shared().readTree(vectors).get("rows").valueStream();
  }

  @ParameterizedTest
  @MethodSource("workedRows")
  void resolvesEveryWorkedRow(JsonNode row) {
    WorkingCalendar country = WorkingCalendar.valueOf(row.get("calendar").asString());
    LocalDate start = LocalDate.parse(row.get("start").asString());

    ResolvedBound bound = bounds.resolve(bound(country, start, row.get("workingDays").asInt()));

    Instant dueAt = Instant.parse(row.get("dueAt").asString());
    assertThat(bound).isEqualTo(new ResolvedBound(ClaimClock.PAYOUT, dueAt, false));
  }

  @Test
  void countsTheDayOfTheZoneAndNotOfGreenwich() {
    Instant lateOnThursdayInChina = Instant.parse("2026-07-02T15:59:59Z");
    Instant fridayInChina = Instant.parse("2026-07-02T16:00:00Z");

    assertThat(dueAt(lateOnThursdayInChina)).isEqualTo(Instant.parse("2026-07-03T16:00:00Z"));
    assertThat(dueAt(fridayInChina)).isEqualTo(Instant.parse("2026-07-06T16:00:00Z"));
  }

  @Test
  void isProvisionalPastTheHorizonAndCountsWeekdaysThere() {
    ResolvedBound bound = bounds.resolve(chinese(LocalDate.of(2026, 12, 30), 3));

    assertThat(bound.provisional()).isTrue();
    assertThat(bound.dueAt()).isEqualTo(Instant.parse("2027-01-04T16:00:00Z"));
  }

  @Test
  void isFirmWhenNoDayPastTheHorizonIsCounted() {
    assertThat(bounds.resolve(chinese(LocalDate.of(2026, 12, 30), 1)).provisional()).isFalse();
  }

  @Test
  void saysHowManyDaysAheadItKnows() {
    assertThat(bounds.daysKnown(WorkingCalendar.CN, LocalDate.of(2026, 12, 1))).isEqualTo(30);
    assertThat(bounds.daysKnown(WorkingCalendar.CN, LocalDate.of(2027, 1, 1))).isZero();
    assertThat(bounds.daysKnown(WorkingCalendar.US, LocalDate.of(2026, 12, 1))).isEqualTo(366);
  }

  @Test
  void isFirmAgainOnceTheYearHasBeenDeclared() {
    Map<LocalDate, Boolean> newYear =
        Map.of(LocalDate.of(2027, 1, 1), false, LocalDate.of(2027, 1, 3), true);
    CalendarBounds declared = bounds(new DeclaredDays(new ChineseDays(), newYear, Set.of(2027)));

    ResolvedBound bound = declared.resolve(chinese(LocalDate.of(2026, 12, 30), 3));

    assertThat(bound.provisional()).isFalse();
    assertThat(bound.dueAt()).isEqualTo(Instant.parse("2027-01-04T16:00:00Z"));
    assertThat(declared.resolve(chinese(LocalDate.of(2026, 12, 30), 2)).dueAt())
        .isEqualTo(Instant.parse("2027-01-03T16:00:00Z"));
  }

  @Test
  void knowsADeclaredDayOfAYearThatIsNotComplete() {
    Map<LocalDate, Boolean> newYear = Map.of(LocalDate.of(2027, 1, 1), false);
    DeclaredDays declared = new DeclaredDays(new ChineseDays(), newYear, Set.of());

    assertThat(declared.knows(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(declared.knows(LocalDate.of(2027, 1, 4))).isFalse();
    assertThat(declared.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Test
  void letsADeclaredDayWin() {
    LocalDate thursday = LocalDate.of(2026, 7, 2);
    DeclaredDays declared = new DeclaredDays(new ChineseDays(), Map.of(thursday, false), Set.of());

    assertThat(declared.isWorkingDay(thursday)).isFalse();
    assertThat(declared.isWorkingDay(thursday.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2002, 2020, 2024, 2025, 2026})
  void knowsTheYearsThatWerePublished(int year) {
    assertThat(new ChineseDays().knows(LocalDate.of(year, 6, 1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2001, 2027, 2028})
  void knowsNoOtherYears(int year) {
    assertThat(new ChineseDays().knows(LocalDate.of(year, 6, 1))).isFalse();
  }

  @Test
  void observesANewYearsDayOnASaturdayInTheYearBefore() {
    assertThat(new FederalDays().isWorkingDay(LocalDate.of(2027, 12, 31))).isFalse();
    assertThat(new FederalDays().isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
  }

  @Test
  void wantsACalendarForEveryCountry() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarBounds(Map.of(WorkingCalendar.CN, new ChineseDays())));
  }

  private Instant dueAt(Instant start) {
    return bounds
        .resolve(
            new WorkingDayBound(ClaimClock.PAYOUT, start, 1, WorkingCalendar.CN, "Asia/Shanghai"))
        .dueAt();
  }

  private static CalendarBounds bounds(DayCalendar china) {
    return new CalendarBounds(
        Map.of(WorkingCalendar.CN, china, WorkingCalendar.US, new FederalDays()));
  }

  private static WorkingDayBound chinese(LocalDate start, int workingDays) {
    return bound(WorkingCalendar.CN, start, workingDays);
  }

  private static WorkingDayBound bound(WorkingCalendar country, LocalDate start, int workingDays) {
    String zone = ZONES.getOrDefault(country, "Z");
    Instant noon = start.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant();
    return new WorkingDayBound(ClaimClock.PAYOUT, noon, workingDays, country, zone);
  }
}
