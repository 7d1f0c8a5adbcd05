package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The operator who has every parked claim tried again, as docs/operations.md says. */
final class RepairDesk {

  private static final Caller OPERATOR = new Caller("repair", Optional.empty(), List.of("OPS"));

  /** Some stories park on purpose and have an operator of their own, who is quicker. */
  private static final Duration LEFT_ALONE = Duration.ofSeconds(45);

  private static final Map<String, Object> RETRY =
      Map.of(
          "decision", "RETRY", "reason", Map.of("code", "TRANSIENT", "text", "Tried once more."));

  private final AtomicInteger repaired = new AtomicInteger();
  private final Wire wire;

  RepairDesk(Wire wire) {
    this.wire = wire;
  }

  int repaired() {
    return repaired.get();
  }

  /** Looks once through the parked claims. */
  void look() throws InterruptedException {
    try {
      JsonNode parked = wire.get(OPERATOR, "/v1/claims?parked=true&limit=100").path("items");
      for (JsonNode claim : parked) {
        Instant since = Instant.parse(claim.path("parked").path("since").asString());
        if (since.plus(LEFT_ALONE).isBefore(Instant.now())) {
          repair(claim.path("claimId").asString(), since);
        }
      }
    } catch (Refused away) {
      // The service is down or busy; there is a next time.
    }
  }

  private void repair(String claimId, Instant since) throws InterruptedException {
    String key = "repair-" + claimId + "-" + since.toEpochMilli();
    wire.post(OPERATOR, "/v1/claims/" + claimId + "/repair", RETRY, key);
    repaired.incrementAndGet();
  }
}
