package io.baopei.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.Programme;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulebookTest {

  private static final LegalBasis REVIEW =
      new LegalBasis(
          ClaimClock.INSURER_REVIEW, List.of(Programme.TMALL_30_DAY), "art. 23", "Promptly.");

  private final Rulebook rulebook =
      new Rulebook(List.of(rule("T-37"), rule("T-F9b")), List.of(REVIEW));

  @Test
  void findsTheRuleThatASubIdBelongsTo() {
    assertThat(rulebook.find("T-37j").map(Rule::id)).hasValue("T-37");
    assertThat(rulebook.find("T-F9b").map(Rule::id)).hasValue("T-F9b");
    assertThat(rulebook.find("T-F9")).isEmpty();
    assertThat(rulebook.find("")).isEmpty();
  }

  @Test
  void knowsTheLawOfAClockByProgramme() {
    assertThat(rulebook.lawOf(Programme.TMALL_30_DAY, ClaimClock.INSURER_REVIEW))
        .containsExactly(REVIEW);
    assertThat(rulebook.lawOf(Programme.AMAZON_ATOZ, ClaimClock.INSURER_REVIEW)).isEmpty();
    assertThat(rulebook.lawOf(Programme.TMALL_30_DAY, ClaimClock.PAYOUT)).isEmpty();
  }

  @Test
  void refusesARuleThatIsThereTwice() {
    assertThatThrownBy(() -> new Rulebook(List.of(rule("T-1"), rule("T-1")), List.of()))
        .hasMessageContaining("T-1");
  }

  private static Rule rule(String id) {
    return new Rule(
        id, List.of(Programme.TMALL_30_DAY), RuleKind.GATE, "Words of " + id, null, false);
  }
}
