package io.baopei.worker.trace;

import io.baopei.contract.points.PointsIds;
import io.baopei.domain.points.NonPerformance;
import io.baopei.domain.settlement.Explanation;
import io.baopei.domain.settlement.LegKind;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders.Event;
import io.baopei.worker.trace.MoneyLine.PaymentTry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of points for a service that was not performed who ordered them, why, and what came of it.
 */
final class PointsLines {

  private static final String ORDERED = "ORDERED";

  /** What is no try of the platform. */
  private static final Set<String> ASIDE = Set.of(ORDERED, "REPEATED", "DELAYED", "OVERDUE");

  private final PointsOrder order;
  private final int seq;

  /**
   * @param seq the number of the claim's last step
   */
  PointsLines(PointsOrder order, int seq) {
    this.order = order;
    this.seq = seq;
  }

  List<MoneyLine> of(List<Event> history) {
    List<MoneyLine> lines = new ArrayList<>();
    for (Event event : history) {
      if (!event.contradicts() && isLine(event.event())) {
        lines.add(line(lines.size() + 1, event, tries(history, event.attempt())));
      }
    }
    return List.copyOf(lines);
  }

  private MoneyLine line(int n, Event event, List<PaymentTry> tries) {
    boolean issued = event.event().equals("PAID");
    return new MoneyLine(
        seq,
        n,
        event.at(),
        issued ? "POINTS_ISSUED" : "POINTS_" + event.event(),
        LegKind.POINTS.name(),
        event.by(),
        issued ? NonPerformance.ISSUED_RULES : NonPerformance.RULES,
        detail(event),
        NonPerformance.sum(order.points()),
        order.status(),
        Explanation.POINTS,
        List.of(),
        null,
        event.reference(),
        event.event().equals(ORDERED) ? List.of() : tries,
        null);
  }

  private @Nullable String detail(Event event) {
    return switch (event.event()) {
      case ORDERED -> "at the merchant's expense: " + order.ground();
      case "PAID" -> "no complaint of a broken promise is taken for it any more";
      default -> event.code();
    };
  }

  private List<PaymentTry> tries(List<Event> history, int attempt) {
    String key = PointsIds.keyOf(order.claimId(), attempt);
    return history.stream()
        .filter(event -> event.attempt() == attempt && !ASIDE.contains(event.event()))
        .map(
            event ->
                new PaymentTry(
                    event.at(),
                    event.event(),
                    key,
                    event.reference(),
                    event.code(),
                    event.contradicts()))
        .toList();
  }

  private static boolean isLine(String event) {
    return event.equals(ORDERED) || event.equals("PAID") || event.equals("DECLINED");
  }
}
