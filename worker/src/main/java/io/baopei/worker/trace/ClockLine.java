package io.baopei.worker.trace;

import io.baopei.domain.claim.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a clock.
 *
 * @param type {@code CLOCK_STARTED}, {@code CLOCK_PAUSED}, {@code CLOCK_RESUMED}, {@code
 *     CLOCK_MOVED}, {@code CLOCK_PROVISIONAL}, {@code CLOCK_RESOLVED}, {@code CLOCK_BREACHED},
 *     {@code CLOCK_MET} or {@code CLOCK_STOPPED}
 * @param subject the clock
 * @param label the clock's name for people
 * @param actor by whom: a clock that was extended says who extended it
 * @param dueAt when the clock is due after it; null where nobody knew yet
 * @param legalBasis the law that the clock stands on, beside its rules
 */
public record ClockLine(
    int seq,
    int n,
    Instant at,
    String type,
    @Nullable String subject,
    Actor actor,
    List<String> rules,
    @Nullable String detail,
    @Nullable String label,
    @Nullable Instant dueAt,
    List<Law> legalBasis) {

  /** Articles of law, and what they say in one sentence. */
  public record Law(String law, String words) {}
}
