package io.baopei.worker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.domain.clock.WorkingDayBound;
import io.baopei.port.calendar.CalendarHorizon;
import io.baopei.port.calendar.WorkingDayBounds;
import io.baopei.port.record.ProvisionalDeadlines;
import io.baopei.port.record.ProvisionalDeadlines.ProvisionalDeadline;
import io.baopei.worker.engine.ClaimEngine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * OQ-32: exact deadlines are passed on, guesses never, and a short horizon is said at the start.
 */
class CalendarWatchTest {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-12-30T02:00:00Z"), ZoneOffset.UTC);
  private static final Instant DUE = Instant.parse("2027-01-05T16:00:00Z");

  private final ProvisionalDeadlines deadlines = mock();
  private final WorkingDayBounds calendar = mock();
  private final CalendarHorizon horizon = mock();
  private final ClaimEngine engine = mock();
  private final CalendarWatch watch = new CalendarWatch(deadlines, calendar, horizon, engine, NOW);

  private static ProvisionalDeadline deadline(String claimId) {
    return new ProvisionalDeadline(
        new ClaimId(claimId),
        new WorkingDayBound(
            ClaimClock.PAYOUT, NOW.instant(), 3, WorkingCalendar.CN, "Asia/Shanghai"));
  }

  private void provisional(String... claimIds) {
    List<ProvisionalDeadline> all =
        List.of(claimIds).stream().map(CalendarWatchTest::deadline).toList();
    when(deadlines.after(eq(""), anyInt())).thenReturn(all);
    when(deadlines.after(eq(claimIds[claimIds.length - 1]), anyInt())).thenReturn(List.of());
  }

  private void calendarSays(boolean isProvisional) {
    when(calendar.resolve(any()))
        .thenReturn(new ResolvedBound(ClaimClock.PAYOUT, DUE, isProvisional));
  }

  @Test
  void tellsAClaimItsExactDeadline() {
    provisional("C-1");
    calendarSays(false);

    watch.recheck();

    verify(engine)
        .resolveDeadline(new ClaimId("C-1"), new ResolvedBound(ClaimClock.PAYOUT, DUE, false));
  }

  @Test
  void tellsNobodyAnotherGuess() {
    provisional("C-1");
    calendarSays(true);

    watch.recheck();

    verify(engine, never()).resolveDeadline(any(), any());
  }

  @Test
  void tellsTheOthersWhenOneCannotBeTold() {
    provisional("C-1", "C-2");
    calendarSays(false);
    doThrow(new IllegalStateException("down"))
        .when(engine)
        .resolveDeadline(eq(new ClaimId("C-1")), any());

    watch.recheck();

    verify(engine).resolveDeadline(eq(new ClaimId("C-2")), any());
  }

  @Test
  void warnsOfACalendarThatEndsSoonAndOfNoOther() {
    LocalDate today = LocalDate.of(2026, 12, 30);
    when(horizon.daysKnown(WorkingCalendar.CN, today)).thenReturn(59);
    when(horizon.daysKnown(WorkingCalendar.US, today)).thenReturn(60);

    List<String> warnings = warningsOfTheFirstTask();

    assertThat(warnings).singleElement().asString().contains("CN", "59");
  }

  private List<String> warningsOfTheFirstTask() {
    Logger log = (Logger) LoggerFactory.getLogger(CalendarWatch.class);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    log.addAppender(heard);
    try {
      ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
      watch.configureTasks(tasks);
      tasks.getFixedDelayTaskList().getFirst().getRunnable().run();
    } finally {
      log.detachAppender(heard);
    }
    return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
