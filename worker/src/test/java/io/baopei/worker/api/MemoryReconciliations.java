package io.baopei.worker.api;

import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.record.Reconciliations;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.engine.ReconciliationEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reconciliations in memory, and an engine that carries them out at once, or not. */
final class MemoryReconciliations implements Reconciliations, ReconciliationEngine {

  private final Map<LocalDate, Run> runs = new HashMap<>();
  boolean down;
  boolean slow;

  void found(LocalDate day, Instant at, List<Line> lines) {
    runs.put(day, new Run(day, at, lines));
  }

  @Override
  public boolean run(LocalDate day) {
    if (down) {
      throw new EngineUnavailable(false, new IllegalStateException("down"));
    }
    return !slow;
  }

  @Override
  public List<Movement> paid(LocalDate from, LocalDate to) {
    return List.of();
  }

  @Override
  public void replace(LocalDate day, List<Comparison> lines, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Run> find(LocalDate day) {
    return Optional.ofNullable(runs.get(day));
  }

  @Override
  public Set<String> paidOf(Set<String> keys) {
    return Set.of();
  }

  @Override
  public Optional<Line> explain(Difference difference, Explanation explanation) {
    return open(10).stream()
        .filter(line -> isOf(line, difference))
        .findFirst()
        .map(line -> explained(line, explanation));
  }

  private static boolean isOf(Line line, Difference difference) {
    Movement theirs = line.comparison().theirs();
    return line.day().equals(difference.day())
        && line.comparison().book() == difference.book()
        && line.comparison().key().equals(difference.key())
        && line.comparison().finding() == difference.finding()
        && (theirs == null
            ? difference.theirsMinor() == null
            : theirs.reference().equals(difference.reference())
                && Objects.equals(theirs.amount().getAmountMinorLong(), difference.theirsMinor()));
  }

  private Line explained(Line open, Explanation explanation) {
    Line line =
        new Line(open.day(), open.comparison(), open.firstSeenOn(), open.settledOn(), explanation);
    runs.computeIfPresent(
        open.day(),
        (day, run) ->
            new Run(
                day,
                run.at(),
                run.lines().stream().map(each -> each.equals(open) ? line : each).toList()));
    return line;
  }

  @Override
  public List<Line> open(int limit) {
    return runs.values().stream()
        .flatMap(run -> run.lines().stream())
        .filter(Line::isOpen)
        .toList();
  }

  @Override
  public List<Movement> paidByHand(Set<String> references) {
    return List.of();
  }

  @Override
  public List<Movement> linesOfOtherDays(
      LocalDate from, LocalDate to, Set<String> keys, Set<String> references) {
    return List.of();
  }

  @Override
  public List<LocalDate> daysWithOpen(LocalDate from, LocalDate before) {
    return List.of();
  }

  @Override
  public Map<Finding, Integer> countOpen() {
    return Map.of(Finding.MISSING_HERE, open(10).size());
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return runs.keySet().stream().max(LocalDate::compareTo);
  }
}
