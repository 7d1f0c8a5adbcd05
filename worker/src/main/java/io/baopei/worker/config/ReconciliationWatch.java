package io.baopei.worker.config;

import io.baopei.worker.engine.ReconciliationSchedule;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Sets the schedule of reconciliations once after a start, however long the engine is down. */
@Configuration(proxyBeanMethods = false)
@ForWorkers
@ConditionalOnProperty(name = "baopei.reconciliation.enabled", matchIfMissing = true)
class ReconciliationWatch implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(ReconciliationWatch.class);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final ReconciliationSchedule schedule;
  private volatile boolean set;

  ReconciliationWatch(ReconciliationSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(this::ensure, AGAIN);
  }

  private void ensure() {
    if (set) {
      return;
    }
    try {
      schedule.ensure();
      set = true;
      LOG.info("reconciliations run daily");
    } catch (RuntimeException failed) {
      LOG.warn("reconciliations are not scheduled yet; tried again: {}", failed.toString());
    }
  }
}
