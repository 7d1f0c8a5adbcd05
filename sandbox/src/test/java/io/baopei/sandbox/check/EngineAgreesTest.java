package io.baopei.sandbox.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.token.Caller;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EngineAgreesTest {

  private static final String FIRST = "{\"holds\":true,\"claims\":100,\"nextCursor\":\"C-9\"}";
  private static final String LAST =
      "{\"holds\":true,\"claims\":17,\"forgotten\":7,\"nextCursor\":null}";
  private static final String BROKEN =
      "{\"holds\":false,\"claims\":100,\"nextCursor\":\"C-9\",\"invariants\":["
          + "{\"says\":\"Open ones live.\",\"count\":0,\"violations\":[]},"
          + "{\"says\":\"Closed ones ended so.\",\"count\":1,\"violations\":[\"C-5\"]}]}";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> asked = new ArrayList<>();

  @Test
  void looksAtAllPages() throws InterruptedException {
    assertThat(hold(FIRST, LAST)).isTrue();
    assertThat(asked)
        .containsExactly(
            "/v1/ops/invariants/engine?limit=100",
            "/v1/ops/invariants/engine?limit=100&cursor=C-9");
    assertThat(text())
        .contains("holds   Each of 110 claims", "7 closed claims the engine no longer has");
  }

  @Test
  void remembersWhatAnEarlierPageShowed() throws InterruptedException {
    assertThat(hold(BROKEN, LAST)).isFalse();
    assertThat(text())
        .contains("BROKEN  Closed ones ended so.", "C-5", "BROKEN  Each of 110 claims")
        .doesNotContain("Open ones live.");
  }

  private boolean hold(String... pages) throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new EngineAgrees(new Service(List.of(pages)), out).hold();
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A service that answers those pages, one after the other. */
  private final class Service extends QuietWire {

    private final List<String> pages;

    Service(List<String> pages) {
      this.pages = pages;
    }

    @Override
    public JsonNode get(Caller caller, String path) {
      asked.add(path);
      return JsonMapper.shared().readTree(pages.get(asked.size() - 1));
    }
  }
}
