package io.baopei.sandbox.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void killsTheServiceAtAPaymentFirstWhateverTheSeed(long seed) {
    for (Blow blow : List.of(Blow.SERVICE_KILLED_UNANSWERED, Blow.SERVICE_KILLED_ANSWERED)) {
      assertThat(targets(seed, 150, blow)).containsExactly("PAYMENT_TRANSFER");
      assertThat(targets(seed, 40_000, blow))
          .containsExactly(
              "PAYMENT_TRANSFER", "PLATFORM_REFUND", "PLATFORM_AGREEMENT", "PAYMENT_TRANSFER");
    }
    assertThat(targets(seed, 150, Blow.TEMPORAL_KILLED)).containsOnlyNulls();
  }

  private static List<@Nullable String> targets(long seed, int claims, Blow blow) {
    List<@Nullable String> targets = new ArrayList<>();
    for (Strike strike : Strike.plan(seed, claims)) {
      if (strike.blow() == blow) {
        targets.add(strike.target());
      }
    }
    return targets;
  }
}
