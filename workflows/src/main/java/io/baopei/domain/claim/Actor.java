package io.baopei.domain.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param sub the subject of the caller's token; null for the service itself and for platform events
 */
public record Actor(Role role, @Nullable String sub) {

  /** The service itself, when a clock runs out or a rule decides. */
  public static final Actor SYSTEM = new Actor(Role.SYSTEM, null);

  /** A fact that the platform reported. */
  public static final Actor PLATFORM = new Actor(Role.PLATFORM, null);

  /** The merchant, by a signal. */
  public static final Actor MERCHANT = new Actor(Role.MERCHANT, null);
}
