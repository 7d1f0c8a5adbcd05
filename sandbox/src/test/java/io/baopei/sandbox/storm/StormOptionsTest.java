package io.baopei.sandbox.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.sandbox.UsageError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StormOptionsTest {

  @Test
  void readsHowMuchOfWhat() {
    StormOptions options =
        StormOptions.parse(List.of("--claims", "200", "--seed=7", "--rate", "0.05"));
    assertThat(options.claims()).isEqualTo(200);
    assertThat(options.seed()).isEqualTo(7);
    assertThat(options.rate()).isEqualTo(0.05);
  }

  @ParameterizedTest
  @CsvSource({"--claims,0", "--claims,many", "--seed,-1", "--rate,1.5", "--rate,x", "--hail,1"})
  void refusesWhatMakesNoSense(String option, String value) {
    assertThatThrownBy(() -> StormOptions.parse(List.of(option, value)))
        .isInstanceOf(UsageError.class);
  }
}
