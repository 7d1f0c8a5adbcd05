package io.baopei.sandbox.demo.report;

import io.baopei.sandbox.demo.wire.Trace.Line;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/** A line of the trace with the heading that it stands under. */
record Fact(Track track, Line line) {

  /** The order of things; what a claim did in one step is put as cause and effect. */
  static final Comparator<Fact> ORDER =
      Comparator.<Fact, Instant>comparing(fact -> fact.line().at())
          .thenComparingInt(fact -> fact.line().seq())
          .thenComparingInt(Fact::rank);

  private static final Set<String> CAUSES = Set.of("FILED", "DECIDED", "EVIDENCE_ADDED");
  private static final Set<String> CLOCKS_SET =
      Set.of("CLOCK_STARTED", "CLOCK_RESUMED", "CLOCK_MOVED");

  /** Events whose subject is not the stage that they lead to. */
  private static final Set<String> STAYING =
      Set.of("FILED", "DECIDED", "PARKED", "REPAIRED", "DELAYED", "ESCALATED", "IGNORED", "CLOSED");

  String words() {
    String subject = line.subject();
    if (subject == null) {
      return Texts.words(line.type());
    }
    boolean moves = track == Track.EVENTS && !STAYING.contains(line.type());
    return Texts.words(line.type()) + (moves ? " → " : " ") + subject;
  }

  private int rank() {
    return switch (track) {
      case EVENTS -> CAUSES.contains(line.type()) ? 0 : line.type().equals("CLOSED") ? 5 : 3;
      case MONEY -> 1;
      case CLOCKS -> CLOCKS_SET.contains(line.type()) ? 4 : 2;
    };
  }
}
