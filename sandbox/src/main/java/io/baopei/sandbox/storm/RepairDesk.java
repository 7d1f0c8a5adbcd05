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

/**
 * The operator who has every parked claim tried again, as docs/operations.md says, and the reviewer
 * who takes up what went to review because the platform could not be asked: no story expects that.
 */
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

  static final Caller REVIEWER =
      new Caller("late-reviewer", Optional.of("PICC"), List.of("INSURER"));
  private static final String OVERDUE =
      "/v1/claims?programme=LIVE_PRICE&stage=INSURER_REVIEW&limit=100";

  int repaired() {
    return repaired.get();
  }

  /** Looks once through the parked claims, and through overdue reviews that nobody else ends. */
  void look() throws InterruptedException {
    try {
      JsonNode parked = wire.get(OPERATOR, "/v1/claims?parked=true&limit=100").path("items");
      for (JsonNode claim : parked) {
        Instant since = Instant.parse(claim.path("parked").path("since").asString());
        if (since.plus(LEFT_ALONE).isBefore(Instant.now())) {
          repair(claim.path("claimId").asString(), since);
        }
      }
      for (JsonNode claim : wire.get(OPERATOR, OVERDUE).path("items")) {
        if (claim.path("deadlines").path(0).hasNonNull("breachedAt")) {
          String path = "/v1/claims/" + claim.path("claimId").asString() + "/review";
          wire.post(REVIEWER, path, Map.of("decision", "APPROVE"), "late" + path);
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
