package io.baopei.sandbox.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.token.Caller;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatementsAgreeTest {

  /** In Shanghai it is the sixth. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-05T16:30:00Z"), ZoneOffset.UTC);

  private static final String MATCHED =
      "{\"book\":\"REFUNDS\",\"finding\":\"MATCHED\",\"key\":\"C-1/REFUND/1\",\"settledOn\":null,\"open\":false}";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> asked = new ArrayList<>();

  @Test
  void saysThatTheyAgree() throws InterruptedException {
    assertThat(hold(true, "{\"agrees\":true,\"lines\":[" + MATCHED + "]}")).isTrue();
    assertThat(text()).contains("holds   ").contains("1 payments are on their statements");
    assertThat(asked)
        .containsExactly(
            "POST /v1/reconciliations/2026-03-06", "GET /v1/reconciliations/2026-03-06");
  }

  @Test
  void asksForEachDaySince() throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    String agreed = "{\"agrees\":true,\"lines\":[]}";
    LocalDate begin = StatementsAgree.day(Instant.parse("2026-03-05T15:59:59Z"));
    assertThat(new StatementsAgree(new Service(true, agreed), out, CLOCK).holdSince(begin))
        .isTrue();
    assertThat(asked)
        .filteredOn(each -> each.startsWith("POST"))
        .containsExactly(
            "POST /v1/reconciliations/2026-03-05", "POST /v1/reconciliations/2026-03-06");
  }

  @Test
  void showsWhatDiffers() throws InterruptedException {
    String lost = MATCHED.replace("MATCHED", "MISSING_THERE").replace("C-1", "C-2");
    String open = lost.replace("false", "true");
    String settled = lost.replace("C-2", "C-3").replace("null", "\"2026-03-06\"");
    String explained =
        lost.replace("C-2", "C-4")
            .replace("\"open\"", "\"explanation\":{\"by\":\"ops-1\"},\"open\"");
    String lines = String.join(",", open, settled, explained);
    assertThat(hold(true, "{\"agrees\":false,\"lines\":[" + lines + "]}")).isFalse();
    assertThat(text())
        .contains("BROKEN  ")
        .contains("REFUNDS MISSING_THERE C-2/REFUND/1")
        .contains("1 differences are explained by a person")
        .doesNotContain("C-3", "C-4");
  }

  @Test
  void believesNoRunThatDoesNotEnd() throws InterruptedException {
    assertThat(hold(false, "{}")).isFalse();
    assertThat(text()).contains("does not come to its end");
  }

  private boolean hold(boolean done, String day) throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new StatementsAgree(new Service(done, day), out, CLOCK)
        .holdSince(StatementsAgree.day(CLOCK.instant()));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A service whose reconciliation comes to that. */
  private final class Service extends QuietWire {

    private final JsonMapper json = JsonMapper.shared();
    private final boolean done;
    private final String day;

    Service(boolean done, String day) {
      this.done = done;
      this.day = day;
    }

    @Override
    public JsonNode get(Caller caller, String path) {
      asked.add("GET " + path);
      return json.readTree(day);
    }

    @Override
    public JsonNode post(Caller caller, String path, Object body, String idempotencyKey) {
      asked.add("POST " + path);
      return json.readTree("{\"done\":" + done + "}");
    }
  }
}
