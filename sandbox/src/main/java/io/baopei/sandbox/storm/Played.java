package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.story.Performance;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it was played, without what would fill the memory.
 *
 * @param claimId null: it was never filed
 * @param isPrompt whether nobody was silent on purpose, so that {@code took} says something
 * @param isOvertaken a deadline ran out while the service was away, so that it ended otherwise
 * @param mismatches what came otherwise than told
 */
record Played(
    int number,
    String title,
    String programme,
    @Nullable String claimId,
    String outcome,
    Duration took,
    boolean isPrompt,
    boolean isOvertaken,
    List<String> mismatches) {

  static Played of(Performance performance) {
    return new Played(
        performance.number(),
        performance.story().title(),
        performance.story().form().programme(),
        performance.claim() == null ? null : performance.claim().claimId(),
        performance.outcome(),
        performance.took(),
        performance.story().waits().isZero(),
        !performance.isAsExpected() && ClocksThatRanOut.in(performance.trace()),
        performance.mismatches());
  }

  boolean isAsTold() {
    return mismatches.isEmpty();
  }
}
