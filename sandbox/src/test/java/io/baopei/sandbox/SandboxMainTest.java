package io.baopei.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.keys.Keyring;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxMainTest {

  @TempDir Path home;

  @Test
  void printsATokenAndCreatesTheKeysItNeeds() {
    String printed = printedBy("token", "--role", "OPS", "--sub", "u", "--home", home.toString());
    assertThat(printed.strip().split("\\.", -1)).hasSize(3);
    assertThat(Keyring.open(home).platformToken()).isNotBlank();
  }

  @Test
  void saysWhatIsWrongWithTheCommandLine() {
    assertThat(SandboxMain.run(List.of("dance"))).isEqualTo(2);
    assertThat(SandboxMain.run(List.of("token", "--sub", "u"))).isEqualTo(2);
    assertThat(SandboxMain.run(List.of("--port", "many"))).isEqualTo(2);
  }

  private static String printedBy(String... words) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(SandboxMain.run(List.of(words))).isZero();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
