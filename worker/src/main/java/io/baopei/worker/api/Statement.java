package io.baopei.worker.api;

import io.baopei.port.record.Statements.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for a payer's claims in those days, and what came back.
 *
 * @param closedUpTo the last day on which nothing is booked any more; lines up to it are final
 * @param totals the sum of the lines of each kind and currency
 */
record Statement(
    String payerId,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate closedUpTo,
    List<Total> totals,
    List<Line> lines) {

  /** The sum of the lines of a kind in a currency. */
  record Total(String kind, Money amount, int lines) {

    private Total plus(Money more) {
      return new Total(kind, amount.plus(more), lines + 1);
    }
  }

  static Statement of(
      String payerId,
      LocalDate from,
      LocalDate to,
      @Nullable LocalDate closedUpTo,
      List<Line> lines) {
    Map<String, Total> totals = new TreeMap<>();
    for (Line line : lines) {
      String kind = line.kind().name();
      totals.compute(
          kind + line.amount().getCurrencyUnit(),
          (key, before) ->
              before == null ? new Total(kind, line.amount(), 1) : before.plus(line.amount()));
    }
    return new Statement(payerId, from, to, closedUpTo, List.copyOf(totals.values()), lines);
  }
}
