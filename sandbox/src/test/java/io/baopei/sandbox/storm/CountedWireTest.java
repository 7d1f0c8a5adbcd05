package io.baopei.sandbox.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.token.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CountedWireTest {

  private static final Caller PLATFORM =
      new Caller("gateway", Optional.of("TMALL"), List.of("PLATFORM"));

  /** What a claim's filer was told must be there in the end, whatever became of its story. */
  @Test
  void remembersWhichClaimsWereAnsweredAsFiled() throws InterruptedException {
    CountedWire wire = new CountedWire(new Service());
    wire.post(PLATFORM, "/v1/claims", Map.of(), "k1");
    wire.post(PLATFORM, "/v1/claims/C-1/review", Map.of(), "k2");
    assertThat(wire.filed()).containsExactly("C-/v1/claims");
  }

  /** A service whose answers are about a claim that is called after the request. */
  private static final class Service extends SilentWire {

    @Override
    public JsonNode post(Caller caller, String path, Object body, String idempotencyKey) {
      return JsonMapper.shared().readTree("{\"claimId\":\"C-%s\"}".formatted(path));
    }
  }
}
