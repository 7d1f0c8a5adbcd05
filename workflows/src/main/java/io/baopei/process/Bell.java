package io.baopei.process;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one timer of a waiting claim: named in the UI, set to an absolute instant, and cancelled as
 * soon as it is no longer needed, so that a finished history holds no orphan.
 */
final class Bell {

  private @Nullable Alarm alarm;
  private @Nullable CancellationScope scope;
  private @Nullable Promise<Boolean> timer;

  /** Sets the bell, unless it is set to that alarm already. */
  void set(Alarm next) {
    if (next.equals(alarm)) {
      return;
    }
    silence();
    alarm = next;
    Duration ahead = Duration.between(now(), next.at());
    TimerOptions options = TimerOptions.newBuilder().setSummary(next.summary()).build();
    CancellationScope own = Workflow.newCancellationScope(() -> timer = start(ahead, options));
    scope = own;
    own.run();
  }

  /** A cancelled timer ends as any other: nobody waits for its failure. */
  private static Promise<Boolean> start(Duration ahead, TimerOptions options) {
    return Workflow.newTimer(ahead.isNegative() ? Duration.ZERO : ahead, options)
        .handle((done, cancelled) -> cancelled == null);
  }

  boolean rang() {
    return timer != null && timer.isCompleted();
  }

  /** Whether it rang for that alarm, and not for one that has been moved since. */
  boolean rangFor(Alarm wanted) {
    return rang() && wanted.equals(alarm);
  }

  /** Puts the bell away, cancelling a timer that has not rung. */
  void silence() {
    if (scope != null && timer != null && !timer.isCompleted()) {
      scope.cancel();
    }
    alarm = null;
    scope = null;
    timer = null;
  }

  static Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }
}
