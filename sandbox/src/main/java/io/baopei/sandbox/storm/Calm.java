package io.baopei.sandbox.storm;

import io.baopei.sandbox.storm.Records.Open;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** After the storm: waits until nothing moves any more, and says what is stuck. */
final class Calm {

  private final Round round;
  private final Duration standstill;
  private final LongSupplier nanos;

  /** One look at what is open. */
  @FunctionalInterface
  interface Round {
    /** Cares for these claims, waits a little, and reads everything again. */
    Records next(Records before, Set<String> caredFor) throws InterruptedException;
  }

  /**
   * How it all ended.
   *
   * @param stuck what was open when nothing moved, and no story explained it; or did not end though
   *     it was cared for
   */
  record Settled(Records records, List<String> stuck) {}

  /**
   * A calm after the storm.
   *
   * @param standstill for so long nothing moves before it is said to be stuck
   */
  Calm(Round round, Duration standstill, LongSupplier nanos) {
    this.round = round;
    this.standstill = standstill;
    this.nanos = nanos;
  }

  /**
   * Waits first for what has to end by itself, then cares for what was left open by stories that
   * did not come to their own end.
   */
  Settled settle(Records first, Collection<Played> played) throws InterruptedException {
    Set<String> explained = new HashSet<>();
    for (Played each : played) {
      if (each.claimId() != null && !each.isAsTold()) {
        explained.add(each.claimId());
      }
    }
    Predicate<Open> isExplained = open -> explained.contains(open.claimId());
    Records records = await(first, isExplained.negate(), Set.of());
    List<String> stuck = new ArrayList<>(texts(records, isExplained.negate()));
    records = await(records, isExplained, explained);
    stuck.addAll(texts(records, isExplained));
    return new Settled(records, List.copyOf(stuck));
  }

  /** The records once none of them is open, or once none of them has moved for long. */
  private Records await(Records before, Predicate<Open> which, Set<String> caredFor)
      throws InterruptedException {
    Records records = before;
    List<String> open = texts(records, which);
    long movedAt = nanos.getAsLong();
    while (!open.isEmpty() && nanos.getAsLong() - movedAt < standstill.toNanos()) {
      records = round.next(records, caredFor);
      List<String> now = texts(records, which);
      if (!now.equals(open)) {
        open = now;
        movedAt = nanos.getAsLong();
      }
    }
    return records;
  }

  private static List<String> texts(Records records, Predicate<Open> which) {
    return records.open().stream().filter(which).map(Open::text).toList();
  }
}
