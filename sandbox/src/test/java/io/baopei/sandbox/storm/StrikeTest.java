package io.baopei.sandbox.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrikeTest {

  @Test
  void isPlannedTheSameForOneSeedAndOtherwiseForAnother() {
    assertThat(Strike.plan(7, 20_000))
        .isEqualTo(Strike.plan(7, 20_000))
        .isNotEqualTo(Strike.plan(8, 20_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 2_000, 20_000})
  void dealsEveryBlowWhileClaimsAreUnderWay(int claims) {
    List<Strike> plan = Strike.plan(3, claims);
    assertThat(plan).extracting(Strike::blow).contains(Blow.values());
    assertThat(plan).allMatch(strike -> strike.afterClaims() < claims);
    assertThat(plan).isSortedAccordingTo((a, b) -> a.afterClaims() - b.afterClaims());
  }
}
