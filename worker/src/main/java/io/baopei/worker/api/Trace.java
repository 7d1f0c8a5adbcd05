package io.baopei.worker.api;

import io.baopei.domain.claim.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a claim stands as it does; each list in order. */
record Trace(
    String claimId, List<Line> rules, List<Line> clocks, List<Line> money, List<Line> events) {

  /**
   * One line.
   *
   * @param seq the step that it belongs to
   * @param subject a rule id, a clock, a leg; or null
   * @param rules the rules that it stands on
   */
  record Line(
      int seq,
      Instant at,
      String type,
      @Nullable String subject,
      Actor actor,
      List<String> rules,
      @Nullable String detail) {}
}
