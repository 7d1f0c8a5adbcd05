package io.baopei.sandbox.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.token.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PatientWireTest {

  private static final Caller ANYBODY = new Caller("check", Optional.empty(), List.of("OPS"));
  private static final JsonNode NOTHING = JsonMapper.shared().readTree("{}");

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void asksAgainWhereAnAnswerMayCome(int status) throws InterruptedException {
    Busy busy = new Busy(status, 4);
    assertThat(new PatientWire(busy, Duration.ZERO).get(ANYBODY, "/x")).isEqualTo(NOTHING);
    assertThat(busy.asked).isEqualTo(5);
  }

  @Test
  void givesUpInTheEnd() {
    Busy busy = new Busy(503, 5);
    assertThatThrownBy(() -> new PatientWire(busy, Duration.ZERO).get(ANYBODY, "/x"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void takesARefusalForAnAnswer() {
    Busy busy = new Busy(403, 1);
    assertThatThrownBy(() -> new PatientWire(busy, Duration.ZERO).get(ANYBODY, "/x"))
        .isInstanceOf(Refused.class);
    assertThat(busy.asked).isEqualTo(1);
  }

  /** A service that answers so for a while. */
  private static final class Busy extends QuietWire {

    private final int status;
    private final int times;
    private int asked;

    Busy(int status, int times) {
      this.status = status;
      this.times = times;
    }

    @Override
    public JsonNode get(Caller caller, String path) {
      if (++asked <= times) {
        throw new Refused("GET " + path, status, NOTHING);
      }
      return NOTHING;
    }
  }
}
