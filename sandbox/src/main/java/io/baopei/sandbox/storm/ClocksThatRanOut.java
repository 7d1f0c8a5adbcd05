package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Trace;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which clocks ran out before somebody met them, and when: as trace and recourse tell. */
final class ClocksThatRanOut {

  private static final Set<String> ENDS = Set.of("CLOCK_MET", "CLOCK_STOPPED", "CLOCK_BREACHED");
  private static final String BREACHED = "CLOCK_BREACHED";
  private static final String DUE = "due ";

  private ClocksThatRanOut() {}

  /** The clocks that were still running when they were due, with the instant when they were. */
  static Map<String, Instant> in(Trace trace) {
    Map<String, Instant> running = new HashMap<>();
    Map<String, Instant> ranOut = new HashMap<>();
    for (Trace.Line line : trace.clocks()) {
      String clock = String.valueOf(line.subject());
      if (line.detail() != null && line.detail().startsWith(DUE)) {
        running.put(clock, Instant.parse(line.detail().substring(DUE.length())));
      } else if (ENDS.contains(line.type())) {
        Instant due = running.remove(clock);
        if (due != null && !line.at().isBefore(due)) {
          ranOut.put(clock, due);
        }
      }
    }
    return ranOut;
  }

  /** Those of a recourse, whose history tells of a clock only that it ran out. */
  static Map<String, Instant> in(@Nullable RecourseView recourse) {
    Map<String, Instant> ranOut = new HashMap<>();
    if (recourse != null) {
      recourse.history().stream()
          .filter(line -> line.type().equals(BREACHED))
          .forEach(line -> ranOut.put(String.valueOf(line.subject()), line.at()));
    }
    return ranOut;
  }
}
