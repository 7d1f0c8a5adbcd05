package io.baopei.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.sandbox.UsageError;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {

  @Test
  void readsWhereTheDemoIsPlayed() {
    DemoOptions read = DemoOptions.parse(List.of("--api", "http://a:1/", "--speed=7"));
    assertThat(read.api()).isEqualTo("http://a:1");
    assertThat(read.sandbox()).isEqualTo("http://127.0.0.1:8090");
    assertThat(read.ui()).isEqualTo("http://127.0.0.1:8233");
    assertThat(read.speed()).isEqualTo(7);
  }

  @Test
  void refusesWhatIsNeitherAnAddressNorASpeed() {
    assertThatThrownBy(() -> DemoOptions.parse(List.of("--api", "a:1")))
        .isInstanceOf(UsageError.class);
    assertThatThrownBy(() -> DemoOptions.parse(List.of("--speed", "0")))
        .isInstanceOf(UsageError.class);
  }
}
