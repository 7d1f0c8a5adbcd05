package io.baopei.worker.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something to become so. */
final class Eventually {

  /** Far above what a busy machine needs; only a failure takes that long. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration GLANCE = Duration.ofMillis(100);

  private Eventually() {}

  /** Looks again and again, and gives what was seen when it was so. */
  static <T> T await(String what, Supplier<T> look, Predicate<T> isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    T seen = look.get();
    while (!isSo.test(seen)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + ": not within " + PATIENCE + ", seen last: " + seen);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
      seen = look.get();
    }
    return seen;
  }

  static void holds(String what, Supplier<Boolean> condition) {
    await(what, condition, so -> so);
  }
}
