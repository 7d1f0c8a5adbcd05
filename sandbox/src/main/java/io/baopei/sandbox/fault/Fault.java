package io.baopei.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What befalls one exchange.
 *
 * @param latencyMillis how late or how long without an answer; the kind's own default when absent
 * @param code the code to decline with, or to be unsure with; the exchange's own when absent
 */
public record Fault(FaultKind kind, @Nullable Long latencyMillis, @Nullable String code) {

  private static final long LATE_MILLIS = 1_000;
  private static final long MOMENT_MILLIS = 4;
  private static final long HANG_MILLIS_MAX = 60_000;

  /** Reads {@code KIND}, or {@code KIND:detail} with milliseconds or a code. */
  static Fault parse(String text) {
    String[] parts = text.strip().split(":", 2);
    FaultKind kind = FaultKind.valueOf(parts[0]);
    if (parts.length == 1) {
      return new Fault(kind, null, null);
    }
    boolean number = parts[1].matches("\\d{1,9}");
    return new Fault(kind, number ? Long.valueOf(parts[1]) : null, parts[1]);
  }

  /** How late the answer comes. */
  public Duration lateness() {
    return Duration.ofMillis(latencyMillis == null ? LATE_MILLIS : latencyMillis);
  }

  /** Long enough for an answer to arrive, too short for it to be written down. */
  Duration moment() {
    return Duration.ofMillis(latencyMillis == null ? MOMENT_MILLIS : latencyMillis);
  }

  Duration silence() {
    return Duration.ofMillis(
        latencyMillis == null ? HANG_MILLIS_MAX : Math.min(latencyMillis, HANG_MILLIS_MAX));
  }
}
