package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.Trace;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whether somebody in a story came too late, as the clocks in the claim's trace tell. */
final class ClocksThatRanOut {

  private static final Set<String> ENDS = Set.of("CLOCK_MET", "CLOCK_STOPPED", "CLOCK_BREACHED");
  private static final String DUE = "due ";

  private ClocksThatRanOut() {}

  /** Whether a clock was still running when it was due. */
  static boolean in(Trace trace) {
    Map<String, Instant> running = new HashMap<>();
    for (Trace.Line line : trace.clocks()) {
      String clock = String.valueOf(line.subject());
      if (line.detail() != null && line.detail().startsWith(DUE)) {
        running.put(clock, Instant.parse(line.detail().substring(DUE.length())));
      } else if (ENDS.contains(line.type())) {
        Instant due = running.remove(clock);
        if (due != null && !line.at().isBefore(due)) {
          return true;
        }
      }
    }
    return false;
  }
}
