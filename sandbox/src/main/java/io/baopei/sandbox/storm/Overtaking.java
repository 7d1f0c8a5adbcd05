package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.story.Performance;
import io.baopei.sandbox.demo.wire.Trace;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which deadlines explain that a story went otherwise: clocks that lead elsewhere, ran out, and had
 * been let run out neither by the story on purpose nor by a service that forgot what it had
 * acknowledged.
 */
final class Overtaking {

  private static final String APPROVES_ITSELF = "OQ-1";

  private Overtaking() {}

  /** The clocks that explain it; empty: none does. */
  static Set<ClaimClock> of(Performance played) {
    Map<String, Instant> ranOut = new HashMap<>(ClocksThatRanOut.in(played.trace()));
    ranOut.putAll(ClocksThatRanOut.in(played.recourse()));
    Set<ClaimClock> explain = EnumSet.noneOf(ClaimClock.class);
    for (ClaimClock clock : ClaimClock.values()) {
      Instant due = ranOut.get(clock.name());
      if (due != null
          && !played.story().lapses().contains(clock)
          && !wasMet(clock, due, played)
          && (clock != ClaimClock.INSURER_REVIEW || isDecidedForTheReviewer(played.trace()))) {
        explain.add(clock);
      }
    }
    return explain;
  }

  /** The service said in time that it is done: that the clock ran out all the same is its fault. */
  private static boolean wasMet(ClaimClock clock, Instant due, Performance played) {
    return clock.metBy().stream()
        .map(played.answers().done()::get)
        .anyMatch(at -> at != null && at.isBefore(due));
  }

  /** A review that is late waits on, unless the terms or another reviewer decide. */
  private static boolean isDecidedForTheReviewer(Trace trace) {
    return trace.rules().stream()
            .anyMatch(
                line -> line.type().equals("APPLIED") && APPROVES_ITSELF.equals(line.subject()))
        || trace.events().stream()
            .anyMatch(line -> RepairDesk.LATE_REVIEWER.equals(line.actor().sub()));
  }
}
