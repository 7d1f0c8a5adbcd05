package io.baopei.domain.gate;

import io.baopei.domain.claim.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The gate of Tmall's 30-day Quality Guarantee+ (rulebook, section 4). */
final class Tmall30DayRules {

  private static final GateRule CATEGORY_IS_COVERED =
      GateRule.of("T-01", Facts::hasCategory, Facts::category);

  private static final GateRule ITEM_BEARS_THE_MARK =
      GateRule.of(
          "T-04",
          a -> a.filing().order().marks().containsAll(a.terms().scope().marks()),
          a -> "marks " + String.join(", ", a.filing().order().marks()));

  private static final GateRule REQUESTED_AFTER_THE_RECEIPT =
      GateRule.of(
          "T-05",
          a -> isReceived(a) && !a.filing().request().requestedAt().isBefore(receiptOf(a)),
          a ->
              isReceived(a)
                  ? "receipt confirmed " + receiptOf(a)
                  : "the buyer has not confirmed receipt");

  private static final GateRule REQUESTED_WITHIN_THE_WINDOW =
      GateRule.of(
              "T-06",
              a -> sinceReceipt(a).compareTo(a.terms().scope().requiredWindow()) <= 0,
              a ->
                  Facts.hours(sinceReceipt(a))
                      + " of "
                      + Facts.hours(a.terms().scope().requiredWindow()))
          .when(Tmall30DayRules::isReceived);

  private static final GateRule REASON_IS_COVERED =
      GateRule.of(
          "T-07",
          a -> a.terms().scope().reasons().contains(a.filing().request().reason()),
          a -> "reason " + a.filing().request().reason());

  private static final GateRule KIND_IS_COVERED =
      GateRule.of(
          "T-08",
          a -> a.terms().scope().kinds().contains(a.filing().request().kind()),
          a -> "kind " + a.filing().request().kind());

  private static final GateRule SUB_ORDER_HAS_A_POLICY =
      GateRule.of("T-17", Application::hasPolicy, Facts::policyDetail);

  static final List<GateRule> IN_ORDER =
      List.of(
          CATEGORY_IS_COVERED,
          ITEM_BEARS_THE_MARK,
          REQUESTED_AFTER_THE_RECEIPT,
          REQUESTED_WITHIN_THE_WINDOW,
          REASON_IS_COVERED,
          KIND_IS_COVERED,
          SUB_ORDER_HAS_A_POLICY,
          Facts.somethingRemainsRule());

  private Tmall30DayRules() {}

  private static boolean isReceived(Application a) {
    return a.filing().order().receiptConfirmedAt() != null;
  }

  private static Instant receiptOf(Application a) {
    Order order = a.filing().order();
    return Objects.requireNonNull(order.receiptConfirmedAt());
  }

  private static Duration sinceReceipt(Application a) {
    return Duration.between(receiptOf(a), a.filing().request().requestedAt());
  }
}
