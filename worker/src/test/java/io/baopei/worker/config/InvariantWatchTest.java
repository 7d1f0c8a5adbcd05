package io.baopei.worker.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.port.record.Invariants.Finding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

class InvariantWatchTest {

  private static final Finding HOLDS = new Finding("01-one", "One is one.", List.of(), 0);
  private static final Finding BROKEN = new Finding("06-leg", "Once.", List.of("C-1"), 7);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private @Nullable RuntimeException down;
  private List<Finding> findings = List.of(HOLDS, BROKEN);

  @Test
  void countsWhatDoesNotHold() {
    Runnable look = bound();
    assertThat(broken()).as("nobody has looked").isNaN();
    look.run();
    assertThat(broken()).isEqualTo(1);
    findings = List.of(HOLDS);
    look.run();
    assertThat(broken()).isZero();
  }

  @Test
  void keepsTheLastAnswerWhileNoneIsToBeHad() {
    Runnable look = bound();
    look.run();
    down = new IllegalStateException("no connection");
    look.run();
    assertThat(broken()).isEqualTo(1);
  }

  private Runnable bound() {
    InvariantWatch watch = new InvariantWatch(this::check);
    watch.bindTo(registry);
    ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
    watch.configureTasks(tasks);
    return tasks.getFixedRateTaskList().getFirst().getRunnable();
  }

  private List<Finding> check() {
    if (down != null) {
      throw down;
    }
    return findings;
  }

  private double broken() {
    return registry.get("baopei.invariants.broken").gauge().value();
  }
}
