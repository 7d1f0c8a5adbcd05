package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Trace;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it was played.
 *
 * @param claim the claim at its end; null: it was never filed
 * @param recourse what followed the claim; null: no recourse
 * @param moved what the sandbox's books say of it
 * @param answers what its players were answered
 * @param mismatches what came otherwise than expected; empty: all is well
 */
public record Performance(
    int number,
    Story story,
    @Nullable ClaimView claim,
    Trace trace,
    @Nullable RecourseView recourse,
    List<Moved> moved,
    List<Aside> asides,
    Answers answers,
    Duration took,
    List<String> mismatches) {

  /** Whether the story ended exactly as it had to. */
  public boolean isAsExpected() {
    return mismatches.isEmpty();
  }

  /** How the claim and the recourse ended, or where they stand. */
  public String outcome() {
    if (claim == null) {
      return "not filed";
    }
    String outcome = claim.outcome() == null ? "in " + claim.stage() : claim.outcome();
    return recourse == null ? outcome : outcome + ", " + stands(recourse);
  }

  private static String stands(RecourseView recourse) {
    return recourse.outcome() == null ? "in " + recourse.stage() : recourse.outcome();
  }
}
