package io.baopei.sandbox.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WeatherTest {

  private static final List<Strike> AT_A_PAYMENT =
      List.of(new Strike(0, Blow.SERVICE_KILLED_UNANSWERED, "PAYMENT_TRANSFER"));

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Sandbox sandbox = new Sandbox();

  /** A storm whose faults stopped at once would never be struck by the last one. */
  @Test
  void waitsUntilWhatItOrderedHasStruck() throws InterruptedException {
    sandbox.strikesAtLook = 3;
    rage(1, Duration.ofHours(1));
    assertThat(sandbox.ordered)
        .singleElement()
        .asString()
        .contains("target=PAYMENT_TRANSFER", "fault=KILL_CALLER", "times=1");
    assertThat(sandbox.looks).isEqualTo(3);
    assertThat(text()).contains("SERVICE_KILLED_UNANSWERED at PAYMENT_TRANSFER, 0 claims ended");
  }

  @Test
  void waitsNoLongerThanThereIsSomethingToStrike() throws InterruptedException {
    sandbox.strikesAtLook = Integer.MAX_VALUE;
    rage(0, Duration.ofHours(1));
    rage(1, Duration.ZERO);
    assertThat(text()).contains("PAYMENT_TRANSFER never came, 0 claims ended").hasLineCount(2);
  }

  @Test
  void givesUpWhereNobodyComesToAnEndAnyMore() throws InterruptedException {
    Course course = new Course(new PrintStream(said, true, StandardCharsets.UTF_8));
    Weather weather =
        new Weather(
            new Processes(Path.of("no", "home")),
            new SandboxFaults(sandbox),
            course,
            Duration.ZERO,
            Duration.ZERO);
    weather.rage(List.of(new Strike(5, Blow.TEMPORAL_KILLED, null)), 10);
    assertThat(weather.dealt()).isEmpty();
    assertThat(text()).contains("TEMPORAL_KILLED never came");
  }

  private void rage(int claims, Duration standstill) throws InterruptedException {
    Course course = new Course(new PrintStream(said, true, StandardCharsets.UTF_8));
    Processes none = new Processes(Path.of("no", "home"));
    new Weather(none, new SandboxFaults(sandbox), course, standstill, Duration.ZERO)
        .rage(AT_A_PAYMENT, claims);
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** A sandbox whose one rule strikes in time for that look. */
  private static final class Sandbox extends SilentWire {

    final List<Object> ordered = new ArrayList<>();
    int strikesAtLook;
    int looks;

    @Override
    public JsonNode getSandbox(String path) {
      looks++;
      return JsonMapper.shared()
          .readTree(
              "[{\"id\":7,\"target\":\"PAYMENT_TRANSFER\",\"fault\":\"KILL_CALLER\",\"hits\":%d}]"
                  .formatted(looks < strikesAtLook ? 0 : 1));
    }

    @Override
    public JsonNode postSandbox(String path, Object body) {
      ordered.add(body);
      return JsonMapper.shared().readTree("{\"id\":7}");
    }
  }
}
