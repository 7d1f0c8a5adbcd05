package io.baopei.domain.programme;

import java.util.List;

/**
 * The rules that a programme's decisions name.
 *
 * @param filing of where a covered claim goes first
 * @param decision of who decides on a claim, and how
 * @param approval of what an approval means
 * @param payout of who is paid, and within what time
 */
public record DecisionRules(
    List<String> filing, List<String> decision, List<String> approval, List<String> payout) {

  public DecisionRules {
    filing = List.copyOf(filing);
    decision = List.copyOf(decision);
    approval = List.copyOf(approval);
    payout = List.copyOf(payout);
    if (filing.isEmpty() || decision.isEmpty() || approval.isEmpty() || payout.isEmpty()) {
      throw new IllegalArgumentException("rules: every decision names at least one rule");
    }
  }

  public String[] namesOfFiling() {
    return filing.toArray(String[]::new);
  }

  public String[] namesOfDecision() {
    return decision.toArray(String[]::new);
  }

  public String[] namesOfApproval() {
    return approval.toArray(String[]::new);
  }

  public String[] namesOfPayout() {
    return payout.toArray(String[]::new);
  }
}
