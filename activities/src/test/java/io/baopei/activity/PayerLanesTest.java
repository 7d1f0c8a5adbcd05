package io.baopei.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PayerLanesTest {

  private final PayerLanes lanes = new PayerLanes(2, Duration.ZERO);

  @Test
  void turnsAwayWhoIsOneTooManyOfAPayer() {
    String inner =
        lanes.through(
            "SUNSHINE",
            () ->
                lanes.through(
                    "SUNSHINE",
                    () -> {
                      assertThatThrownBy(() -> lanes.through("SUNSHINE", () -> "third"))
                          .isInstanceOf(PayerBusy.class);
                      return lanes.through("CATHAY", () -> "another's");
                    }));
    assertThat(inner).isEqualTo("another's");
  }

  @Test
  void givesAPlaceBackWhateverBecameOfTheWork() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> lanes.through("SUNSHINE", PayerLanesTest::fails))
          .hasMessage("no answer");
    }
    assertThat(lanes.through("SUNSHINE", () -> "done")).isEqualTo("done");
  }

  private static String fails() {
    throw new IllegalStateException("no answer");
  }
}
