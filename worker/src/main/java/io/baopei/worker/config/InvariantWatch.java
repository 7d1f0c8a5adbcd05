package io.baopei.worker.config;

import io.baopei.port.record.Invariants;
import io.baopei.port.record.Invariants.Finding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
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
  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration EVERY = Duration.ofDays(1);

  private final Invariants invariants;
  private volatile double broken = Double.NaN;

  InvariantWatch(Invariants invariants) {
    this.invariants = invariants;
  }

  /** At a rate: tasks with a delay keep each other waiting, and this one may take minutes. */
  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedRateTask(new FixedRateTask(this::look, EVERY, FIRST));
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("baopei.invariants.broken", () -> broken)
        .description("Invariants that did not hold when they were last looked at.")
        .register(registry);
  }

  /** What cannot be asked says nothing: the last answer stands. */
  private void look() {
    try {
      List<Finding> found = invariants.check().stream().filter(one -> !one.holds()).toList();
      found.forEach(InvariantWatch::tell);
      broken = found.size();
    } catch (RuntimeException failed) {
      LOG.warn("the invariants could not be looked at; tried again in a day", failed);
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
