package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The operator who has every parked claim tried again, as docs/operations.md says, and the reviewer
 * who takes up what waits for a person since platform or screen could not be asked: no story
 * expects that. Reviews of stories in which somebody acts are left to those who act.
 */
final class RepairDesk {

  /** Who reviews in nobody's story. */
  static final String LATE_REVIEWER = "late-reviewer";

  private static final Caller OPERATOR = new Caller("repair", Optional.empty(), List.of("OPS"));

  /** Some stories park on purpose and have an operator of their own, who is quicker. */
  private static final Duration LEFT_ALONE = Duration.ofSeconds(45);

  /** How long after its end a review is still decided by the terms (OQ-1). */
  private static final Duration GRACE = Duration.ofHours(12);

  private static final String PARKED = "/v1/claims?parked=true&limit=100";
  private static final String OVERDUE = "/v1/claims?stage=INSURER_REVIEW&limit=100&dueBefore=";

  private static final Map<String, Object> RETRY =
      Map.of(
          "decision", "RETRY", "reason", Map.of("code", "TRANSIENT", "text", "Tried once more."));

  private final AtomicInteger repaired = new AtomicInteger();
  private final Wire wire;
  private final Cast cast;
  private final Duration patience;
  private final InstantSource clock;

  RepairDesk(Wire wire, Cast cast, int speed, InstantSource clock) {
    this.wire = wire;
    this.cast = cast;
    this.patience = GRACE.dividedBy(speed).plus(LEFT_ALONE);
    this.clock = clock;
  }

  int repaired() {
    return repaired.get();
  }

  /** Looks once through the parked claims, and through overdue reviews that nobody else ends. */
  void look() throws InterruptedException {
    for (JsonNode claim : list(PARKED)) {
      Instant since = Instant.parse(claim.path("parked").path("since").asString());
      if (since.plus(LEFT_ALONE).isBefore(clock.instant())) {
        repair(claim.path("claimId").asString(), since);
      }
    }
    for (JsonNode claim : list(OVERDUE + clock.instant().minus(patience))) {
      Optional<Cast.Role> role =
          cast.of(claim.path("subOrderId").asString())
              .filter(each -> each.story().steps().isEmpty());
      if (role.isPresent()) {
        review(claim.path("claimId").asString(), role.get().ids().insurerId());
      }
    }
  }

  private JsonNode list(String path) throws InterruptedException {
    try {
      return wire.get(OPERATOR, path).path("items");
    } catch (Refused away) {
      return MissingNode.getInstance();
    }
  }

  private void repair(String claimId, Instant since) throws InterruptedException {
    String key = "repair-" + claimId + "-" + since.toEpochMilli();
    if (isDone(OPERATOR, "/v1/claims/" + claimId + "/repair", RETRY, key)) {
      repaired.incrementAndGet();
    }
  }

  private void review(String claimId, String insurerId) throws InterruptedException {
    Caller reviewer = new Caller(LATE_REVIEWER, Optional.of(insurerId), List.of("INSURER"));
    String path = "/v1/claims/" + claimId + "/review";
    isDone(reviewer, path, Map.of("decision", "APPROVE"), "late" + path);
  }

  private boolean isDone(Caller by, String path, Object body, String key)
      throws InterruptedException {
    try {
      wire.post(by, path, body, key);
      return true;
    } catch (Refused away) {
      // The service is down or busy, or somebody was quicker; there is a next time.
      return false;
    }
  }
}
