package io.baopei.worker.engine;

import io.baopei.worker.config.ForWorkers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Readiness of a process that runs workers: whether they take tasks. */
@Component("workersHealthIndicator")
@ForWorkers
final class WorkersProbe implements HealthIndicator {

  private final EngineWorkers workers;

  WorkersProbe(EngineWorkers workers) {
    this.workers = workers;
  }

  @Override
  public Health health() {
    return workers.isTakingTasks() ? Health.up().build() : Health.down().build();
  }
}
