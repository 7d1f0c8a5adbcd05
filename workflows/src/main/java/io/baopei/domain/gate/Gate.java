package io.baopei.domain.gate;

import io.baopei.domain.programme.Programme;
import java.util.List;

/** The gate of a programme: pure, and evaluated once, before the claim's workflow starts. */
public final class Gate {

  private final List<GateRule> rules;

  private Gate(List<GateRule> rules) {
    this.rules = rules;
  }

  /** The gate of that programme. */
  public static Gate of(Programme programme) {
    return switch (programme) {
      case TMALL_30_DAY -> new Gate(Tmall30DayRules.IN_ORDER);
      case LIVE_QUALITY -> new Gate(LiveQualityRules.IN_ORDER);
      case LIVE_PRICE -> new Gate(LivePriceRules.IN_ORDER);
      case DAMAGE_1688 -> new Gate(Damage1688Rules.IN_ORDER);
      case BOND_1688 -> new Gate(Bond1688Rules.IN_ORDER);
      case AMAZON_ATOZ -> new Gate(AmazonAtozRules.IN_ORDER);
    };
  }

  /** Evaluates every rule and never stops at the first that fails (S3-3). */
  public GateVerdict judge(Application application) {
    return new GateVerdict(rules.stream().map(rule -> rule.judge(application)).toList());
  }
}
