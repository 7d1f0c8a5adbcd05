package io.baopei.domain.gate;

import static io.baopei.domain.programme.Programme.DAMAGE_1688;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.fixture.CoveredClaim;
import org.junit.jupiter.api.Test;

class GateRuleTest {

  private static final Application CLAIM = CoveredClaim.of(DAMAGE_1688).application();

  @Test
  void saysWhatItFoundAndWhatItLookedAt() {
    assertThat(GateRule.of("D-1", any -> true, any -> "four of five").judge(CLAIM))
        .isEqualTo(new GateCheck("D-1", true, "four of five"));
    assertThat(GateRule.of("D-1", any -> false, any -> "six of five").judge(CLAIM))
        .isEqualTo(new GateCheck("D-1", false, "six of five"));
  }

  /** What a rule needs is missing: it is neither held nor broken, and its figures are not there. */
  @Test
  void asksNothingWhereItDoesNotApply() {
    GateRule rule =
        GateRule.of(
                "D-1",
                any -> {
                  throw new IllegalStateException("asked");
                },
                any -> "shown")
            .when(any -> false);
    assertThat(rule.judge(CLAIM).passed()).isNull();
    assertThat(rule.judge(CLAIM).detail()).doesNotContain("shown");
  }

  @Test
  void appliesUnderItsConditionAsWithoutOne() {
    GateRule rule = GateRule.of("D-1", any -> true, any -> "shown");
    assertThat(rule.when(any -> true).judge(CLAIM)).isEqualTo(rule.judge(CLAIM));
  }

  /** OQ-12: the rule that several gates end with. */
  @Test
  void asksWhatRemainsOfCoveredClaimsAlone() {
    GateRule rule = Facts.somethingRemainsRule();
    assertThat(rule.judge(CLAIM).rule()).isEqualTo("OQ-12");
    assertThat(rule.judge(CLAIM).passed()).isTrue();
    Application uncovered = CoveredClaim.of(DAMAGE_1688).without("policy").application();
    assertThat(rule.judge(uncovered).passed()).isNull();
  }
}
