package io.baopei.worker.api;

import io.baopei.port.record.IdempotencyKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The keys of requests that this process answers: none runs out while its request runs, and none
 * stays taken after it, though the database was busy or away at that moment.
 */
@Component
final class HeldKeys implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HeldKeys.class);

  /** Several times in a lease: one round may fail. */
  private static final Duration ROUND = Duration.ofSeconds(3);

  /** What a request that has ended still has to say of its key, and until when it is worth it. */
  private record Unsettled(Runnable settling, Instant until) {}

  private final IdempotencyKeys keys;
  private final Clock clock;
  private final Map<Attempt, Instant> held = new ConcurrentHashMap<>();
  private final Queue<Unsettled> unsettled = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("held-keys").factory());
  private final ScheduledFuture<?> nextRound;

  HeldKeys(IdempotencyKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
    this.nextRound =
        rounds.scheduleWithFixedDelay(
            this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A request holds the key from now on. */
  void hold(Attempt attempt) {
    held.put(attempt, clock.instant());
  }

  /** The request has ended; what it says of its key is said again when the database was away. */
  void settle(Attempt attempt, Runnable settling) {
    held.remove(attempt);
    try {
      settling.run();
    } catch (DataAccessException busy) {
      LOG.warn("an idempotency key is settled later: {}", busy.toString());
      // By then the same request has taken the key over, if it comes again.
      unsettled.add(new Unsettled(settling, clock.instant().plus(IdempotencyKeys.LEASE)));
    }
  }

  /** Settles what is left over, and renews the leases of what runs long. */
  void round() {
    try {
      settleRest();
      renewOld();
    } catch (DataAccessException away) {
      LOG.warn("idempotency keys wait for the database: {}", away.toString());
    } catch (RuntimeException failed) {
      // An exception that leaves would end the rounds for good.
      LOG.error("idempotency keys could not be looked after", failed);
    }
  }

  private void settleRest() {
    for (Iterator<Unsettled> rest = unsettled.iterator(); rest.hasNext(); ) {
      Unsettled next = rest.next();
      if (clock.instant().isBefore(next.until())) {
        next.settling().run();
      }
      rest.remove();
    }
  }

  private void renewOld() {
    Instant now = clock.instant();
    held.forEach(
        (attempt, since) -> {
          if (since.isBefore(now.minus(ROUND))) {
            keys.renew(attempt.use(), now);
          }
        });
  }

  @Override
  public void close() {
    nextRound.cancel(true);
    rounds.shutdownNow();
  }
}
