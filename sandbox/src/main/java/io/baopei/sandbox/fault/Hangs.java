package io.baopei.sandbox.fault;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The requests that wait on purpose: each parks one virtual thread, and all can be let go. */
@Component
public final class Hangs {

  private final Set<CountDownLatch> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Waits that long, or until everything is let go. */
  public void pause(Duration duration) {
    CountDownLatch latch = new CountDownLatch(1);
    waiting.add(latch);
    try {
      // Looked at after joining the waiting: whoever closes either sees the latch or is seen here.
      if (!closed && latch.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.remove(latch);
    }
  }

  int count() {
    return waiting.size();
  }

  void releaseAll() {
    waiting.forEach(CountDownLatch::countDown);
  }

  // Comes before the web server waits for its requests to end, which would not end without this.
  @EventListener
  void close(ContextClosedEvent event) {
    closed = true;
    releaseAll();
  }
}
