package io.baopei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for a condition, in real time and not longer than it takes. */
final class Awaiting {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Awaiting() {}

  static <T> T until(Supplier<T> seen, Predicate<T> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    T now = seen.get();
    while (!condition.test(now)) {
      assertThat(System.nanoTime()).as("still waiting, at %s", now).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      now = seen.get();
    }
    return now;
  }
}
