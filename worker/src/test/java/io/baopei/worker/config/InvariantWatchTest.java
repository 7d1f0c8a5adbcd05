package io.baopei.worker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.baopei.port.record.Invariants.Finding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

class InvariantWatchTest {

  private static final Finding HOLDS = new Finding("01-one", "One is one.", List.of(), 0);
  private static final Finding BROKEN = new Finding("06-leg", "Once.", List.of("C-1"), 7);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private @Nullable RuntimeException down;
  private Instant now = Instant.parse("2026-03-05T02:00:00Z");
  private List<Finding> findings = List.of(HOLDS, BROKEN);

  @Test
  void countsWhatDoesNotHold() {
    Runnable look = bound();
    assertThat(broken()).as("nobody has looked").isNaN();
    look.run();
    assertThat(broken()).isEqualTo(1);
    findings = List.of(HOLDS);
    now = now.plus(Duration.ofHours(23));
    look.run();
    assertThat(broken()).as("looked at daily").isEqualTo(1);
    now = now.plus(Duration.ofHours(1));
    look.run();
    assertThat(broken()).isZero();
  }

  @Test
  void saysNothingWhileNothingIsToldAndTriesAgainSoon() {
    Runnable look = bound();
    look.run();
    down = new IllegalStateException("no connection");
    now = now.plus(Duration.ofDays(1));
    look.run();
    assertThat(broken()).isNaN();
    down = null;
    now = now.plus(Duration.ofMinutes(10));
    look.run();
    assertThat(broken()).isEqualTo(1);
  }

  private Runnable bound() {
    InvariantWatch watch = new InvariantWatch(this::check, clock());
    watch.bindTo(registry);
    ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
    watch.configureTasks(tasks);
    IntervalTask task = tasks.getFixedRateTaskList().getFirst();
    assertThat(task.getIntervalDuration()).isEqualTo(Duration.ofMinutes(10));
    return task.getRunnable();
  }

  private List<Finding> check() {
    if (down != null) {
      throw down;
    }
    return findings;
  }

  private Clock clock() {
    Clock clock = mock();
    when(clock.instant()).thenAnswer(asked -> now);
    return clock;
  }

  private double broken() {
    return registry.get("baopei.invariants.broken").gauge().value();
  }
}
