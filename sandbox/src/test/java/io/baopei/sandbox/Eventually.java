package io.baopei.sandbox;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become so. */
final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofMillis(10);

  private Eventually() {}

  static void holds(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come true within " + PATIENCE);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }
}
