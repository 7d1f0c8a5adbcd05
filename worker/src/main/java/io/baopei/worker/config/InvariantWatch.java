package io.baopei.worker.config;

import io.baopei.port.record.Invariants;
import io.baopei.port.record.Invariants.Finding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedRateTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Looks every day whether what must hold of the records holds, and tells by log and meter, so that
 * nobody has to ask. The first time is a while after the start, when a start's own work is done.
 */
@Configuration(proxyBeanMethods = false)
@ForWorkers
class InvariantWatch implements SchedulingConfigurer, MeterBinder {

  private static final Logger LOG = LoggerFactory.getLogger(InvariantWatch.class);
  private static final Duration TRY = Duration.ofMinutes(10);
  private static final Duration EVERY = Duration.ofDays(1);

  private final Invariants invariants;
  private final Clock clock;
  private volatile Instant due = Instant.MIN;
  private volatile double broken = Double.NaN;

  InvariantWatch(Invariants invariants, Clock clock) {
    this.invariants = invariants;
    this.clock = clock;
  }

  /** At a rate: tasks with a delay keep each other waiting, and this one may take minutes. */
  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedRateTask(new FixedRateTask(this::lookWhenDue, TRY, TRY));
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("baopei.invariants.broken", () -> broken)
        .description("Invariants that did not hold when they were last looked at.")
        .register(registry);
  }

  private void lookWhenDue() {
    Instant now = clock.instant();
    if (!now.isBefore(due)) {
      look(now);
    }
  }

  /** Where nothing is told nobody knows: neither good nor bad news of before stands. */
  private void look(Instant now) {
    try {
      List<Finding> found = invariants.check().stream().filter(one -> !one.holds()).toList();
      found.forEach(InvariantWatch::tell);
      broken = found.size();
      due = now.plus(EVERY);
    } catch (RuntimeException failed) {
      broken = Double.NaN;
      LOG.error("the invariants could not be looked at; tried again in ten minutes", failed);
    }
  }

  private static void tell(Finding finding) {
    LOG.error(
        "invariant {} is broken, {} times: {}",
        finding.name(),
        finding.count(),
        finding.violations());
  }
}
