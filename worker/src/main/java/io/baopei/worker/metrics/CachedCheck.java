package io.baopei.worker.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks at most every so often, however often it is asked. */
final class CachedCheck implements HealthIndicator {

  private final Callable<?> check;
  private final Duration fresh;
  private final InstantSource clock;
  private Instant askedAt = Instant.MIN;
  private Health last = Health.unknown().build();

  CachedCheck(Callable<?> check, Duration fresh, InstantSource clock) {
    this.check = check;
    this.fresh = fresh;
    this.clock = clock;
  }

  @Override
  public synchronized Health health() {
    Instant now = clock.instant();
    if (askedAt.isBefore(now.minus(fresh))) {
      last = ask();
      askedAt = now;
    }
    return last;
  }

  private Health ask() {
    try {
      Object answer = check.call();
      return answer == null ? Health.down().build() : Health.up().build();
    } catch (Exception failed) {
      return Health.down().build();
    }
  }
}
