package io.baopei.domain.gate;

import io.baopei.domain.claim.PriceEvidence;
import io.baopei.domain.money.Sums;
import java.util.List;
import org.joda.money.Money;

/** The gate of Taobao live's price guarantee (rulebook, section 4). */
final class LivePriceRules {

  private static final GateRule PAID_SINCE_THE_START =
      GateRule.of(
          "L-01",
          a -> ProgrammeStart.isReached(a, Facts.order(a).paidAt()),
          a -> "paid " + Facts.order(a).paidAt());

  private static final GateRule SUB_ORDER_HAS_A_POLICY =
      GateRule.of("P-01", Application::hasPolicy, Facts::policyDetail);

  private static final GateRule PRICE_HAS_DROPPED =
      GateRule.of(
          "P-02",
          a ->
              Facts.hasReasonAndKind(a)
                  && Facts.priceEvidence(a).unitPrice().isLessThan(unitPaid(a)),
          a ->
              Facts.reasonAndKind(a)
                  + ", evidence "
                  + Facts.priceEvidence(a).unitPrice()
                  + ", paid "
                  + unitPaid(a));

  private static final GateRule NOT_PAID_BEFORE =
      GateRule.of(
          "P-03",
          a -> !a.earlier().anyPaid(),
          a -> a.earlier().anyPaid() ? "an earlier claim was paid" : "no earlier claim was paid");

  private static final GateRule EVIDENCE_CAME_IN_TIME =
      GateRule.of("P-09", LivePriceRules::isInTime, LivePriceRules::times);

  private static final GateRule SOMETHING_WAS_PAID =
      GateRule.of("P-11", Facts::somethingRemains, Facts::remaining).when(Application::hasPolicy);

  static final List<GateRule> IN_ORDER =
      List.of(
          PAID_SINCE_THE_START,
          SUB_ORDER_HAS_A_POLICY,
          PRICE_HAS_DROPPED,
          NOT_PAID_BEFORE,
          EVIDENCE_CAME_IN_TIME,
          SOMETHING_WAS_PAID);

  private LivePriceRules() {}

  private static Money unitPaid(Application a) {
    return Sums.unit(Facts.order(a).goods(), Facts.order(a).quantity());
  }

  private static boolean isInTime(Application a) {
    PriceEvidence evidence = Facts.priceEvidence(a);
    return Facts.isInWindow(Facts.order(a).paidAt(), evidence.placedAt(), a)
        && Facts.isInWindow(Facts.order(a).paidAt(), evidence.submittedAt(), a)
        && !evidence.placedAt().isAfter(evidence.submittedAt());
  }

  private static String times(Application a) {
    PriceEvidence evidence = Facts.priceEvidence(a);
    return "placed after "
        + Facts.window(Facts.order(a).paidAt(), evidence.placedAt(), a)
        + ", submitted after "
        + Facts.window(Facts.order(a).paidAt(), evidence.submittedAt(), a);
  }
}
