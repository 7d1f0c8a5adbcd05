package io.baopei.worker.config;

import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.port.calendar.CalendarHorizon;
import io.baopei.port.calendar.WorkingDayBounds;
import io.baopei.port.record.ProvisionalDeadlines;
import io.baopei.port.record.ProvisionalDeadlines.ProvisionalDeadline;
import io.baopei.worker.engine.ClaimEngine;
import io.baopei.worker.engine.WorkflowGone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Warns when a calendar's data runs out, and asks it again for the deadlines that it could not know
 * exactly (OQ-32). New data comes with a start, so that is when it matters; the repetition is for
 * an engine that was down then.
 */
@Configuration(proxyBeanMethods = false)
@ForWorkers
class CalendarWatch implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);
  private static final int BATCH = 100;
  private static final int FEW_DAYS = 60;
  private static final Duration HORIZON_EVERY = Duration.ofDays(1);
  private static final Duration RECHECK_EVERY = Duration.ofHours(1);

  private final ProvisionalDeadlines deadlines;
  private final WorkingDayBounds calendar;
  private final CalendarHorizon horizon;
  private final ClaimEngine engine;
  private final Clock clock;

  CalendarWatch(
      ProvisionalDeadlines deadlines,
      WorkingDayBounds calendar,
      CalendarHorizon horizon,
      ClaimEngine engine,
      Clock clock) {
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.horizon = horizon;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(this::warnOfHorizons, HORIZON_EVERY);
    tasks.addFixedDelayTask(this::recheck, RECHECK_EVERY);
  }

  private void warnOfHorizons() {
    LocalDate today = LocalDate.now(clock);
    for (WorkingCalendar country : WorkingCalendar.values()) {
      int days = horizon.daysKnown(country, today);
      if (days < FEW_DAYS) {
        LOG.warn(
            "the calendar of {} is known for {} more days only; deadlines past them are provisional",
            country,
            days);
      }
    }
  }

  /** Asks the calendar again for every provisional deadline, claim after claim. */
  void recheck() {
    List<ProvisionalDeadline> batch = deadlines.after("", BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(this::recheck);
      batch = deadlines.after(batch.getLast().claimId().value(), BATCH);
    }
  }

  /** A claim is told only what is exact: two guesses of two versions would never come to rest. */
  private void recheck(ProvisionalDeadline deadline) {
    ResolvedBound now = calendar.resolve(deadline.bound());
    if (!now.provisional()) {
      tell(deadline, now);
    }
  }

  /** One claim that cannot be told must not keep the others waiting. */
  private void tell(ProvisionalDeadline deadline, ResolvedBound exact) {
    String claimId = deadline.claimId().value();
    try {
      engine.resolveDeadline(deadline.claimId(), exact);
      LOG.info("claim {}: {} is now known to be due {}", claimId, exact.clock(), exact.dueAt());
    } catch (WorkflowGone closed) {
      LOG.debug("claim {} has ended meanwhile", claimId, closed);
    } catch (RuntimeException failed) {
      LOG.warn("claim {} cannot be told its exact deadline; tried again", claimId, failed);
    }
  }
}
