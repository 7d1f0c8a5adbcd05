package io.baopei.domain.gate;

import java.util.List;

/** The gate of Taobao live's quality guarantee (rulebook, section 4). */
final class LiveQualityRules {

  private static final GateRule PAID_AND_REQUESTED_IN_TIME =
      GateRule.of(
          "L-01",
          a ->
              ProgrammeStart.isReached(a, Facts.order(a).paidAt())
                  && Facts.isInWindow(
                      Facts.order(a).receiptConfirmedAt(), a.filing().request().requestedAt(), a),
          a ->
              "paid "
                  + Facts.order(a).paidAt()
                  + ", "
                  + Facts.window(
                      Facts.order(a).receiptConfirmedAt(), a.filing().request().requestedAt(), a));

  private static final GateRule REASON_AND_KIND_ARE_COVERED =
      GateRule.of("Q-01", Facts::hasReasonAndKind, Facts::reasonAndKind);

  private static final GateRule CATEGORY_IS_COVERED =
      GateRule.of("Q-03", Facts::hasCategory, Facts::category);

  private static final GateRule SUB_ORDER_HAS_A_POLICY =
      GateRule.of("Q-04", Application::hasPolicy, Facts::policyDetail);

  static final List<GateRule> IN_ORDER =
      List.of(
          PAID_AND_REQUESTED_IN_TIME,
          REASON_AND_KIND_ARE_COVERED,
          CATEGORY_IS_COVERED,
          SUB_ORDER_HAS_A_POLICY,
          Facts.somethingRemainsRule());

  private LiveQualityRules() {}
}
