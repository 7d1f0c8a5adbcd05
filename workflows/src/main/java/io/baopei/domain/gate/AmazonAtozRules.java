package io.baopei.domain.gate;

import java.util.List;

/** The gate of Amazon's A-to-z extension (rulebook, section 4). */
final class AmazonAtozRules {

  private static final GateRule FILED_SINCE_THE_START =
      GateRule.of("A-01", a -> ProgrammeStart.isReached(a, a.now()), a -> "filed " + a.now());

  private static final GateRule DEFECT_DID_DAMAGE_OR_INJURY =
      GateRule.of(
          "A-02",
          a ->
              Facts.hasReasonAndKind(a)
                  && a.filing().request().reason() == Facts.incident(a).kind().reason(),
          a -> Facts.reasonAndKind(a) + ", incident " + Facts.incident(a).kind());

  private static final GateRule FILED_WITHIN_THE_WINDOW =
      GateRule.of(
          "S3-11",
          a -> Facts.isInWindow(Facts.incident(a).occurredAt(), a.now(), a),
          a -> Facts.window(Facts.incident(a).occurredAt(), a.now(), a));

  static final List<GateRule> IN_ORDER =
      List.of(FILED_SINCE_THE_START, DEFECT_DID_DAMAGE_OR_INJURY, FILED_WITHIN_THE_WINDOW);

  private AmazonAtozRules() {}
}
