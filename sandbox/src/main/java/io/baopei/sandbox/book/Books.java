package io.baopei.sandbox.book;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The books of all counterparties. Whatever is in memory was in the file first. */
public final class Books implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<MoneyKey, List<Entry.Executed>> executed = new LinkedHashMap<>();
  private final Map<MoneyKey, Entry.Declined> declined = new HashMap<>();
  private final Map<MoneyKey, Integer> attempts = new HashMap<>();
  private final Repeats repeats = new Repeats();
  private final Journal journal;
  private final Clock clock;

  private Books(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
    journal.read().forEach(this::remember);
  }

  /**
   * Opens the books kept in a file, with everything in them.
   *
   * @throws IllegalStateException when another sandbox has them open
   */
  public static Books open(Path file, Clock clock) {
    return new Books(Journal.open(file), clock);
  }

  /** Notes that a movement was asked for. */
  public void asked(MoneyKey key) {
    locked(
        () -> {
          repeats.ordered(key);
          return write(new Entry.Asked(key, now()));
        });
  }

  /**
   * Moves money once a key, or says what became of the key before.
   *
   * @param refusal the code to decline a new order with; absent: execute it
   */
  public Answered settle(MoneyOrder order, @Nullable String refusal) {
    return settle(order, refusal, order::amountMinor);
  }

  /**
   * The same where less than what was ordered may move.
   *
   * @param moved says how much moves, and is asked once a key that moves anything
   */
  public Answered settle(MoneyOrder order, @Nullable String refusal, LongSupplier moved) {
    return locked(
        () ->
            settled(order.key())
                .map(earlier -> new Answered(sameOrReused(order, earlier), false))
                .orElseGet(() -> new Answered(settleNew(order, refusal, moved), true)));
  }

  /** What became of a key, if it was ever settled; somebody has asked. */
  public Optional<Settlement> find(MoneyKey key) {
    return locked(
        () -> {
          repeats.inquired(key);
          return settled(key);
        });
  }

  private Optional<Settlement> settled(MoneyKey key) {
    return executed.containsKey(key)
        ? Optional.of(executed.get(key).getFirst())
        : Optional.ofNullable(declined.get(key));
  }

  /** All money that moved, in the order of first execution. */
  public List<Movement> movements() {
    return locked(
        () ->
            executed.entrySet().stream()
                .map(each -> movement(each.getKey(), each.getValue()))
                .toList());
  }

  /** Every time that money moved, in the order of first execution of its key. */
  public List<Entry.Executed> executions() {
    return locked(() -> executed.values().stream().flatMap(List::stream).toList());
  }

  @Override
  public void close() {
    locked(
        () -> {
          journal.close();
          return true;
        });
  }

  private Settlement settleNew(MoneyOrder order, @Nullable String refusal, LongSupplier moved) {
    if (refusal != null) {
      return write(new Entry.Declined(order.key(), now(), order.fingerprint(), refusal));
    }
    return write(
        new Entry.Executed(
            order.key(),
            now(),
            order.payee(),
            order.currency(),
            moved.getAsLong(),
            order.fingerprint(),
            reference()));
  }

  private static Settlement sameOrReused(MoneyOrder order, Settlement earlier) {
    String fingerprint =
        switch (earlier) {
          case Entry.Executed money -> money.fingerprint();
          case Entry.Declined refusal -> refusal.fingerprint();
          case Settlement.KeyReused never -> "";
        };
    return order.fingerprint().equals(fingerprint) ? earlier : new Settlement.KeyReused();
  }

  private Movement movement(MoneyKey key, List<Entry.Executed> executions) {
    return Movement.of(
        executions.getFirst(),
        executions.size(),
        attempts.getOrDefault(key, 0),
        repeats.blind(key));
  }

  private <E extends Entry> E write(E entry) {
    journal.append(entry);
    remember(entry);
    return entry;
  }

  private void remember(Entry entry) {
    switch (entry) {
      case Entry.Asked asked -> attempts.merge(asked.key(), 1, Integer::sum);
      case Entry.Executed money ->
          executed.computeIfAbsent(money.key(), key -> new ArrayList<>()).add(money);
      case Entry.Declined refusal -> declined.put(refusal.key(), refusal);
    }
  }

  private String reference() {
    return "%020d".formatted(executed.size() + 1);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
