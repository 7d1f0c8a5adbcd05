package io.baopei.sandbox.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.token.Caller;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckTest {

  /** In Shanghai it is the sixth. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-05T16:30:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void failsOnWhatYesterdayLeftOpenThoughTodayAgrees() throws InterruptedException {
    assertThat(holds("2026-03-05")).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("holds   Every payment of 2026-03-06")
        .contains("BROKEN  Every difference of a day before 2026-03-06")
        .contains("2026-03-05 REFUNDS MISSING_THERE C-1/REFUND/1");
  }

  @Test
  void holdsWhereAllOfItDoes() throws InterruptedException {
    assertThat(holds("2026-03-06")).isTrue();
  }

  /**
   * Days that the daily run left out are looked at now, for nobody knows yet whether they agree.
   */
  @Test
  void looksAtEarlierDaysThatWereNeverReconciled() throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Service service = new Service("2026-03-06");
    service.reconciledTo = "2026-03-03";

    assertThat(new Check(service, out, CLOCK).holds(CLOCK.instant())).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("holds   Every payment of 2026-03-04")
        .contains("BROKEN  Every payment of 2026-03-05")
        .contains("TRANSFERS MISSING_HERE C-1/INDEMNITY/1");
  }

  /** Each part counts, and one that cannot be asked keeps no other from being asked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/ops/invariants",
        "/v1/ops/invariants/engine?limit=100",
        "/v1/reconciliations/2026-03-06",
        "/v1/reconciliations?open=true"
      })
  void failsWhereOnePartCannotBeAsked(String path) throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Service service = new Service("2026-03-06");
    service.silent = path;

    assertThat(new Check(service, out, CLOCK).holds(CLOCK.instant())).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("BROKEN  Nothing was told about");
    assertThat(service.asked).contains("/v1/reconciliations?open=true");
  }

  /** What is open is asked for all the same. */
  @Test
  void failsWhereADayThatWasLeftOutCannotBeAsked() throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Service service = new Service("2026-03-05");
    service.reconciledTo = "2026-03-03";
    service.silent = "/v1/reconciliations/2026-03-04";

    assertThat(new Check(service, out, CLOCK).holds(CLOCK.instant())).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("BROKEN  Nothing was told about days left out")
        .contains("BROKEN  Every difference of a day before");
  }

  private boolean holds(String openOn) throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Check(new Service(openOn), out, CLOCK).holds(CLOCK.instant());
  }

  /** A service of which all holds, but for one difference that is open on that day. */
  private static final class Service extends QuietWire {

    private final JsonMapper json = JsonMapper.shared();
    private final List<String> asked = new ArrayList<>();
    private final String openOn;
    private String silent = "";
    private String reconciledTo = "2026-03-05";

    Service(String openOn) {
      this.openOn = openOn;
    }

    @Override
    public JsonNode get(Caller caller, String path) {
      asked.add(path);
      if (path.equals(silent)) {
        throw new Refused("GET " + path, 403, json.readTree("{}"));
      }
      return json.readTree(
          switch (path) {
            case "/v1/ops/invariants" ->
                "{\"invariants\":[{\"says\":\"One is one.\",\"count\":0}]}";
            case "/v1/ops/invariants/engine?limit=100" -> "{\"holds\":true,\"claims\":1}";
            case "/v1/reconciliations/2026-03-04", "/v1/reconciliations/2026-03-06" ->
                "{\"agrees\":true,\"lines\":[]}";
            case "/v1/reconciliations/2026-03-05" ->
                """
                {"agrees":false,"lines":[{"book":"TRANSFERS","finding":"MISSING_HERE",
                  "key":"C-1/INDEMNITY/1","open":true}]}
                """;
            case "/v1/reconciliations?open=true" ->
                """
                {"items":[{"day":"%s","book":"REFUNDS","finding":"MISSING_THERE",
                  "key":"C-1/REFUND/1","explanation":null}],"reconciledTo":"%s"}
                """
                    .formatted(openOn, reconciledTo);
            default -> throw new AssertionError(path);
          });
    }

    @Override
    public JsonNode post(Caller caller, String path, Object body, String idempotencyKey) {
      return json.readTree("{\"done\":true}");
    }
  }
}
