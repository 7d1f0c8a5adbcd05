package io.baopei.worker.api;

import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.port.record.Reconciliations.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the last run of a day found.
 *
 * @param agrees whether no difference is open
 * @param counts how many lines of each book and finding there are, settled ones left out
 */
record ReconciledDayView(
    LocalDate day, Instant runAt, boolean agrees, List<Count> counts, List<ReconciledLine> lines) {

  /** How many lines of a kind there are. */
  record Count(Book book, Finding finding, int lines) {

    private Count plusOne() {
      return new Count(book, finding, lines + 1);
    }
  }

  static ReconciledDayView of(Run run, LocalDate today) {
    List<ReconciledLine> lines =
        run.lines().stream().map(line -> ReconciledLine.of(line, today)).toList();
    return new ReconciledDayView(
        run.day(), run.at(), lines.stream().noneMatch(ReconciledLine::open), counts(lines), lines);
  }

  private static List<Count> counts(List<ReconciledLine> lines) {
    Map<String, Count> counts = new TreeMap<>();
    for (ReconciledLine line : lines) {
      if (line.settledOn() == null) {
        counts.compute(
            line.book() + " " + line.finding(),
            (kind, before) ->
                before == null ? new Count(line.book(), line.finding(), 1) : before.plusOne());
      }
    }
    return List.copyOf(counts.values());
  }
}
