package io.baopei.domain.programme;

import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long one clock runs, and who is reminded when.
 *
 * @param length from the start of the clock to its end
 * @param reminders how long after the start to remind
 * @param lastCall how long before the end to remind once more, or null
 * @param grace how long after a breach until what the rule then says happens, or null
 * @param signedNudge how long after the parcel was signed for to nudge the merchant, or null
 * @param firstScan how long after the start the carrier should have scanned the parcel, or null
 * @param rules the rules that the clock stands on
 */
public record ClockTerms(
    ClaimClock clock,
    Duration length,
    List<Duration> reminders,
    @Nullable Duration lastCall,
    @Nullable Duration grace,
    @Nullable Duration signedNudge,
    @Nullable Duration firstScan,
    List<String> rules) {

  /** Refuses a clock that could never run as written. */
  public ClockTerms {
    reminders = reminders == null ? List.of() : List.copyOf(reminders);
    rules = List.copyOf(rules);
    if (!length.isPositive()) {
      throw new IllegalArgumentException(clock + ": length must be above zero");
    }
    for (Duration reminder : reminders) {
      if (!reminder.isPositive() || reminder.compareTo(length) >= 0) {
        throw new IllegalArgumentException(clock + ": a reminder must fall inside the clock");
      }
    }
    if (lastCall != null && (!lastCall.isPositive() || lastCall.compareTo(length) >= 0)) {
      throw new IllegalArgumentException(clock + ": the last call must fall inside the clock");
    }
    if (isBackwards(grace) || isBackwards(signedNudge) || isBackwards(firstScan)) {
      throw new IllegalArgumentException(
          clock + ": grace, nudge and first scan must be above zero");
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException(clock + ": a clock stands on at least one rule");
    }
  }

  private static boolean isBackwards(@Nullable Duration duration) {
    return duration != null && !duration.isPositive();
  }

  /** The same clock, {@code speed} times as fast (sandbox only). */
  ClockTerms scaled(int speed) {
    return new ClockTerms(
        clock,
        length.dividedBy(speed),
        reminders.stream().map(reminder -> reminder.dividedBy(speed)).toList(),
        scaled(lastCall, speed),
        scaled(grace, speed),
        scaled(signedNudge, speed),
        scaled(firstScan, speed),
        rules);
  }

  private static @Nullable Duration scaled(@Nullable Duration duration, int speed) {
    return duration == null ? null : duration.dividedBy(speed);
  }
}
