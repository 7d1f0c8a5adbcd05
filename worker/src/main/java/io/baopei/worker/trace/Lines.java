package io.baopei.worker.trace;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.port.record.JournalLine;
import io.baopei.worker.trace.Trace.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of a journal, each with its place. */
public final class Lines {

  static final Comparator<Line> IN_ORDER =
      Comparator.comparing(Line::at).thenComparingInt(Line::seq).thenComparingInt(Line::n);

  private Lines() {}

  /** All lines of a journal as they stand in it. */
  public static List<Line> of(List<JournalLine> journal) {
    return placed(journal).stream().map(Placed::line).toList();
  }

  /** An entry, and the line that it is. */
  record Placed(JournalEntry entry, Line line) {}

  static List<Placed> placed(List<JournalLine> journal) {
    List<Placed> placed = new ArrayList<>();
    int seq = -1;
    int n = 0;
    for (JournalLine line : journal) {
      n = line.seq() == seq ? n + 1 : 0;
      seq = line.seq();
      placed.add(new Placed(line.entry(), line(seq, n, line.entry())));
    }
    return placed;
  }

  private static Line line(int seq, int n, JournalEntry entry) {
    return new Line(
        seq,
        n,
        entry.at(),
        entry.type(),
        entry.subject(),
        entry.actor(),
        entry.rules(),
        entry.detail());
  }
}
