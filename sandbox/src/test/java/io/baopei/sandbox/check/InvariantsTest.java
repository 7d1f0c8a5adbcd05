package io.baopei.sandbox.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.token.Caller;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InvariantsTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void saysThatAllHold() throws InterruptedException {
    assertThat(hold("{\"invariants\":[{\"says\":\"One is one.\",\"count\":0,\"violations\":[]}]}"))
        .isTrue();
    assertThat(text()).contains("holds   One is one.").contains("1 invariants hold");
  }

  @Test
  void showsWhatDoesNot() throws InterruptedException {
    assertThat(
            hold(
                "{\"invariants\":[{\"says\":\"One is one.\",\"count\":2,"
                    + "\"violations\":[\"C-1\",\"C-2\"]}]}"))
        .isFalse();
    assertThat(text()).contains("BROKEN  One is one.").contains("C-2").contains("1 of 1");
  }

  @Test
  void believesNoServiceThatChecksNothing() throws InterruptedException {
    assertThat(hold("{\"invariants\":[]}")).isFalse();
  }

  private boolean hold(String report) throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Invariants(new OneAnswer(JsonMapper.shared().readTree(report)), out).hold();
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A service that answers that to whatever is read. */
  private static final class OneAnswer extends QuietWire {

    private final JsonNode report;

    OneAnswer(JsonNode report) {
      this.report = report;
    }

    @Override
    public JsonNode get(Caller caller, String path) {
      return report;
    }
  }
}
