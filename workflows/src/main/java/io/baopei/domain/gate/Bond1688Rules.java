package io.baopei.domain.gate;

import io.baopei.domain.policy.Insured;
import io.baopei.domain.policy.Policy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The gate of 1688's performance bond (rulebook, section 4). The cover at the breach counts, not
 * that at the filing, by which the merchant may have been renewed or have left (S-04, S-06, OQ-23).
 */
final class Bond1688Rules {

  private static final Set<Insured> MAY_BE_INSURED = EnumSet.of(Insured.BUYER, Insured.PLATFORM);

  private static final GateRule INSURER_WAS_ALLOWED_AT_ISSUE =
      GateRule.of(
              "S-02",
              a ->
                  a.termsVersion() != null
                      && a.terms().insurers().contains(Facts.policy(a).insurerId()),
              a -> Facts.policy(a).insurerId() + ", issued " + Facts.policy(a).issuedAt())
          .when(a -> a.policy() != null);

  private static final GateRule POLICY_COVERS_THE_BREACH =
      GateRule.of("S-07", Bond1688Rules::coversTheBreach, Bond1688Rules::cover);

  private static final GateRule REASON_AND_KIND_ARE_COVERED =
      GateRule.of("S-08", Facts::hasReasonAndKind, Facts::reasonAndKind);

  static final List<GateRule> IN_ORDER =
      List.of(
          INSURER_WAS_ALLOWED_AT_ISSUE,
          POLICY_COVERS_THE_BREACH,
          REASON_AND_KIND_ARE_COVERED,
          Facts.somethingRemainsRule());

  private Bond1688Rules() {}

  private static boolean coversTheBreach(Application a) {
    if (!a.hasPolicy()) {
      return false;
    }
    Policy policy = Facts.policy(a);
    Instant at = Facts.breach(a).occurredAt();
    return MAY_BE_INSURED.contains(policy.insured())
        && !at.isBefore(policy.effectiveFrom())
        && at.isBefore(policy.effectiveTo());
  }

  private static String cover(Application a) {
    if (!a.hasPolicy()) {
      return Facts.policyDetail(a);
    }
    Policy policy = Facts.policy(a);
    return "insures the "
        + policy.insured()
        + " from "
        + policy.effectiveFrom()
        + " to "
        + policy.effectiveTo()
        + ", breach "
        + Facts.breach(a).occurredAt();
  }
}
