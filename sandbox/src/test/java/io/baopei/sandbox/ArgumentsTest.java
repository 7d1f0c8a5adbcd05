package io.baopei.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static final Set<String> KNOWN = Set.of("role", "org");

  @Test
  void readsBothFormsAndKeepsRepeatedOptions() {
    Arguments read = Arguments.parse(List.of("--role", "OPS", "--role=BUYER", "--org=a=b"), KNOWN);
    assertThat(read.all("role")).containsExactly("OPS", "BUYER");
    assertThat(read.last("role")).contains("BUYER");
    assertThat(read.last("org")).contains("a=b");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Arguments.parse(List.of("--rolle", "OPS"), KNOWN))
        .isInstanceOf(UsageError.class);
    assertThatThrownBy(() -> Arguments.parse(List.of("OPS"), KNOWN)).isInstanceOf(UsageError.class);
    assertThatThrownBy(() -> Arguments.parse(List.of("--role"), KNOWN))
        .hasMessageContaining("needs a value");
  }

  @Test
  void fallsBackToTheDefault() {
    Arguments none = Arguments.parse(List.of(), KNOWN);
    assertThat(none.last("org", "BAOPEI_NO_SUCH_VARIABLE", "otherwise")).isEqualTo("otherwise");
  }
}
