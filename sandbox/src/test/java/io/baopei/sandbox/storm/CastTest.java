package io.baopei.sandbox.storm;

import static io.baopei.sandbox.storm.StormFixture.aPlayed;
import static io.baopei.sandbox.storm.StormFixture.cast;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CastTest {

  @Test
  void knowsAClaimByItsSubOrder() {
    assertThat(cast(12).of("O-R1-12-1")).map(Cast.Role::number).hasValue(12);
    assertThat(cast(12).of("O-R1-13-1")).isEmpty();
    assertThat(cast(12).of("O-R2-12-1")).as("another run").isEmpty();
  }

  @Test
  void saysWhoseStoryNeverEnded() {
    assertThat(cast(3).waiting(List.of(aPlayed(1, Verdict.AS_TOLD), aPlayed(3, Verdict.OTHERWISE))))
        .containsExactly("story 2, A story, never ended");
  }
}
