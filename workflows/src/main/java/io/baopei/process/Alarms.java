package io.baopei.process;

import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.programme.ClockTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The alarms of one wait, the earliest first; only those that lie ahead. */
final class Alarms {

  private final List<Alarm> ahead;

  private Alarms(List<Alarm> alarms) {
    this.ahead = new ArrayList<>(alarms);
    ahead.sort(Comparator.comparing(Alarm::at));
  }

  static Alarms none() {
    return new Alarms(List.of());
  }

  /** The end of the clock alone; none once it has run out or while it stands still. */
  static Alarms dueOf(ClaimClock clock, Clocks clocks) {
    return clocks.runs(clock) && clocks.get(clock).breachedAt() == null
        ? clocks
            .due(clock)
            .map(due -> new Alarms(List.of(dueAlarm(clock, due))))
            .orElseGet(Alarms::none)
        : none();
  }

  private static Alarm dueAlarm(ClaimClock clock, Instant due) {
    return new Alarm(Alarm.Kind.DUE, due, clock.label() + " due " + due);
  }

  /** Reminders, last call, the end of the clock, and the end of the grace after a breach. */
  static Alarms of(ClaimClock clock, Clocks clocks, ClockTerms terms, Instant now) {
    Deadline deadline = clocks.get(clock);
    Instant due = deadline.dueAt();
    if (due == null || deadline.pausedAt() != null) {
      return none();
    }
    List<Alarm> alarms = new ArrayList<>();
    for (Duration reminder : terms.reminders()) {
      remind(alarms, clock, clocks.startOf(clock).plus(reminder), now, due);
    }
    if (terms.lastCall() != null) {
      remind(alarms, clock, due.minus(terms.lastCall()), now, due);
    }
    if (deadline.breachedAt() == null) {
      alarms.add(dueAlarm(clock, due));
    }
    addGraceEnd(alarms, clock, deadline, due, now, terms.grace());
    return new Alarms(alarms);
  }

  Optional<Alarm> first() {
    return ahead.stream().findFirst();
  }

  /** The earliest of these and of others. */
  Optional<Alarm> firstBefore(Alarms others) {
    return Stream.concat(ahead.stream(), others.ahead.stream())
        .min(Comparator.comparing(Alarm::at));
  }

  Alarm removeFirst() {
    return ahead.removeFirst();
  }

  void add(Alarm alarm) {
    ahead.add(alarm);
    ahead.sort(Comparator.comparing(Alarm::at));
  }

  private static void remind(
      List<Alarm> alarms, ClaimClock clock, Instant at, Instant now, Instant due) {
    if (at.isAfter(now) && at.isBefore(due)) {
      alarms.add(new Alarm(Alarm.Kind.REMINDER, at, clock.label() + ": reminder, due " + due));
    }
  }

  private static void addGraceEnd(
      List<Alarm> alarms,
      ClaimClock clock,
      Deadline deadline,
      Instant due,
      Instant now,
      @Nullable Duration grace) {
    if (grace == null) {
      return;
    }
    Instant end = due.plus(grace);
    if (deadline.breachedAt() == null || end.isAfter(now)) {
      alarms.add(new Alarm(Alarm.Kind.GRACE_END, end, clock.label() + ": grace ends " + end));
    }
  }
}
