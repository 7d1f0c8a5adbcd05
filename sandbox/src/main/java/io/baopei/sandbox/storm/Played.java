package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.story.Performance;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story as it was played, without what would fill the memory.
 *
 * @param claimId null: it was never filed
 * @param isPrompt whether nobody was silent on purpose, so that {@code took} says something
 * @param overtakenBy the clocks that ran out, so that it ended otherwise
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
    Verdict verdict,
    Set<ClaimClock> overtakenBy,
    List<String> mismatches) {

  static Played of(Performance performance) {
    boolean asTold = performance.isAsExpected();
    Set<ClaimClock> overtakenBy = asTold ? Set.of() : Overtaking.of(performance);
    return new Played(
        performance.number(),
        performance.story().title(),
        performance.story().form().programme(),
        performance.claim() == null ? null : performance.claim().claimId(),
        performance.outcome(),
        performance.took(),
        performance.story().waits().isZero(),
        asTold ? Verdict.AS_TOLD : verdict(performance, overtakenBy),
        overtakenBy,
        performance.mismatches());
  }

  boolean isAsTold() {
    return verdict == Verdict.AS_TOLD;
  }

  /** The same where the money turned out to be wrong. */
  Played withWrongMoney() {
    return new Played(
        number,
        title,
        programme,
        claimId,
        outcome,
        took,
        isPrompt,
        Verdict.WRONG_MONEY,
        overtakenBy,
        mismatches);
  }

  private static Verdict verdict(Performance performance, Set<ClaimClock> overtakenBy) {
    if (performance.answers().isToldWrongly()) {
      return Verdict.TOLD_WRONGLY;
    }
    return overtakenBy.isEmpty() ? Verdict.OTHERWISE : Verdict.OVERTAKEN;
  }
}
