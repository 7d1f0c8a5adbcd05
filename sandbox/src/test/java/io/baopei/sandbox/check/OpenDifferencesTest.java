package io.baopei.sandbox.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.token.Caller;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDifferencesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-06");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void holdWhereNoneIsOpen() throws InterruptedException {
    assertThat(hold()).isTrue();
    assertThat(text()).startsWith("  holds   Every difference of a day before 2026-03-06");
  }

  @Test
  void showWhatAnEarlierDayLeftOpen() throws InterruptedException {
    assertThat(hold(line("2026-02-27", "C-1", "null"), line("2026-03-05", "C-2", "null")))
        .isFalse();
    assertThat(text())
        .startsWith("  BROKEN  ")
        .contains("2026-02-27 TRANSFERS CAME_BACK C-1/INDEMNITY/1")
        .contains("2026-03-05 TRANSFERS CAME_BACK C-2/INDEMNITY/1");
  }

  @Test
  void leaveTodayToItsOwnReconciliation() throws InterruptedException {
    assertThat(hold(line("2026-03-06", "C-1", "null"))).isTrue();
    assertThat(text()).doesNotContain("C-1");
  }

  @Test
  void believeWhoHasExplainedOne() throws InterruptedException {
    assertThat(hold(line("2026-03-05", "C-1", "{\"by\":\"ops-1\"}"))).isTrue();
  }

  private static String line(String day, String claim, String explanation) {
    return """
    {"day":"%s","book":"TRANSFERS","finding":"CAME_BACK","key":"%s/INDEMNITY/1","explanation":%s}
    """
        .formatted(day, claim, explanation);
  }

  private boolean hold(String... items) throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    String answer = "{\"items\":[" + String.join(",", List.of(items)) + "]}";
    return new OpenDifferences(new Service(answer), out).holdBefore(TODAY);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A service that answers that when it is asked what is open. */
  private static final class Service extends QuietWire {

    private final String answer;

    Service(String answer) {
      this.answer = answer;
    }

    @Override
    public JsonNode get(Caller caller, String path) {
      assertThat(path).isEqualTo("/v1/reconciliations?open=true");
      return JsonMapper.shared().readTree(answer);
    }
  }
}
