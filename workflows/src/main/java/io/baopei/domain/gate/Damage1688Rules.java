package io.baopei.domain.gate;

import java.util.List;

/** The gate of 1688's damage compensation (rulebook, section 4). */
final class Damage1688Rules {

  private static final GateRule POLICY_ISSUED_SINCE_THE_START =
      GateRule.of(
              "D-01",
              a -> ProgrammeStart.isReached(a, Facts.policy(a).issuedAt()),
              a -> "policy issued " + Facts.policy(a).issuedAt())
          .when(a -> a.policy() != null);

  private static final GateRule POLICY_IS_OF_AN_INSURER_OF_THE_TERMS =
      GateRule.of(
          "D-02",
          a -> a.hasPolicy() && a.terms().insurers().contains(Facts.policy(a).insurerId()),
          a -> a.hasPolicy() ? "written by " + Facts.policy(a).insurerId() : Facts.policyDetail(a));

  private static final GateRule CATEGORY_IS_COVERED =
      GateRule.of("D-03", Facts::hasCategory, Facts::category);

  private static final GateRule REASON_AND_KIND_ARE_COVERED =
      GateRule.of("D-05", Facts::hasReasonAndKind, Facts::reasonAndKind);

  private static final GateRule REQUESTED_WITHIN_THE_WINDOW =
      GateRule.of(
          "OQ-21",
          a ->
              Facts.isInWindow(Facts.order(a).deliveredAt(), a.filing().request().requestedAt(), a),
          a -> Facts.window(Facts.order(a).deliveredAt(), a.filing().request().requestedAt(), a));

  static final List<GateRule> IN_ORDER =
      List.of(
          POLICY_ISSUED_SINCE_THE_START,
          POLICY_IS_OF_AN_INSURER_OF_THE_TERMS,
          CATEGORY_IS_COVERED,
          REASON_AND_KIND_ARE_COVERED,
          Facts.somethingRemainsRule(),
          REQUESTED_WITHIN_THE_WINDOW);

  private Damage1688Rules() {}
}
