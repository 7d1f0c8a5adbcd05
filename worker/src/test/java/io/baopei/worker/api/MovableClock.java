package io.baopei.worker.api;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time of day, or the instant at which it was told to stand. */
final class MovableClock extends Clock {

  private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
  private volatile @Nullable Instant standing;

  void standAt(Instant instant) {
    standing = instant;
  }

  /** Tells the time of day again. */
  void goOn() {
    standing = null;
  }

  @Override
  public Instant instant() {
    Instant stopped = standing;
    return stopped == null ? real.instant() : stopped;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return real.withZone(zone);
  }
}
