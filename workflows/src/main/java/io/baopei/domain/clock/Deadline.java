package io.baopei.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One running clock of a claim. Immutable: every change is a new deadline.
 *
 * @param dueAt the last instant that is in time; null only until the calendar has answered
 * @param pausedAt since when the clock stands still, or null while it runs
 * @param breachedAt when it ran out, or null
 * @param provisional the calendar did not know all the days (OQ-32)
 */
public record Deadline(
    ClaimClock clock,
    @Nullable Instant dueAt,
    List<String> rules,
    @Nullable Instant pausedAt,
    @Nullable Instant breachedAt,
    boolean provisional) {

  public Deadline {
    rules = List.copyOf(rules);
  }

  /** A clock of {@code length} that starts at {@code start}. */
  public static Deadline after(
      ClaimClock clock, Instant start, Duration length, List<String> rules) {
    return at(clock, start.plus(length), rules);
  }

  /** A clock that runs out at {@code dueAt}. */
  public static Deadline at(ClaimClock clock, Instant dueAt, List<String> rules) {
    return new Deadline(clock, dueAt, rules, null, null, false);
  }

  /** A working-day clock before the calendar has answered. */
  public static Deadline unresolved(ClaimClock clock, List<String> rules) {
    return new Deadline(clock, null, rules, null, null, false);
  }

  /** The same clock, standing still from {@code now} on (PRC Insurance Law art. 23). */
  public Deadline pause(Instant now) {
    return pausedAt == null
        ? new Deadline(clock, dueAt, rules, now, breachedAt, provisional)
        : this;
  }

  /** The same clock, running again, later by as long as it stood still. */
  public Deadline resume(Instant now) {
    if (pausedAt == null || dueAt == null) {
      return this;
    }
    Instant later = dueAt.plus(Duration.between(pausedAt, now));
    return new Deadline(clock, later, rules, null, breachedAt, provisional);
  }

  /** The same clock, run out. The first breach is the one that is kept. */
  public Deadline breach(Instant now) {
    return breachedAt == null
        ? new Deadline(clock, dueAt, rules, pausedAt, now, provisional)
        : this;
  }

  /**
   * The same clock as the calendar knows it now (OQ-32). A breach of a deadline that turns out to
   * lie later was none.
   */
  public Deadline resolve(ResolvedBound bound) {
    boolean stands = breachedAt != null && !bound.dueAt().isAfter(breachedAt);
    Instant breach = stands ? breachedAt : null;
    return new Deadline(clock, bound.dueAt(), rules, pausedAt, breach, bound.provisional());
  }

  /** The same clock with the deadline that somebody entitled to set it has set. */
  public Deadline moveTo(Instant newDueAt, boolean isProvisional) {
    return new Deadline(clock, newDueAt, rules, pausedAt, breachedAt, isProvisional);
  }
}
