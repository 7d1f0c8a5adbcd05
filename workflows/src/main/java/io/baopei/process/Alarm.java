package io.baopei.process;

import java.time.Instant;

/**
 * An instant at which a waiting claim does something by itself.
 *
 * @param summary what operators read on the timer
 */
record Alarm(Kind kind, Instant at, String summary) {

  enum Kind {
    REMINDER,
    NUDGE,
    NO_SCAN,
    DUE,
    GRACE_END
  }
}
