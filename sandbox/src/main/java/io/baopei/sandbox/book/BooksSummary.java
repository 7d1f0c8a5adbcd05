package io.baopei.sandbox.book;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The books' totals.
 *
 * @param keys how many different keys moved money, whatever the kind
 * @param duplicateExecutions executions beyond the first of a key, also of another kind
 */
record BooksSummary(
    long transfers,
    long refunds,
    long credits,
    long disbursements,
    long setOffs,
    long pointsGrants,
    long keys,
    long duplicateExecutions,
    Map<String, Long> amountMinorByCurrency) {

  static BooksSummary of(List<Movement> movements) {
    long transfers = executions(movements, MovementKind.TRANSFER);
    long refunds = executions(movements, MovementKind.REFUND);
    long credits = executions(movements, MovementKind.CREDIT);
    long disbursements = executions(movements, MovementKind.DISBURSEMENT);
    long setOffs = executions(movements, MovementKind.SET_OFF);
    long points = executions(movements, MovementKind.POINTS);
    long keys = movements.stream().map(Movement::key).distinct().count();
    Map<String, Long> totals = new TreeMap<>();
    movements.forEach(each -> totals.merge(each.currency(), each.movedMinor(), Math::addExact));
    long all = transfers + refunds + credits + disbursements + setOffs + points;
    return new BooksSummary(
        transfers, refunds, credits, disbursements, setOffs, points, keys, all - keys, totals);
  }

  private static long executions(List<Movement> movements, MovementKind kind) {
    return movements.stream()
        .filter(movement -> movement.kind() == kind)
        .mapToLong(Movement::executions)
        .sum();
  }
}
