package io.baopei.worker.e2e;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The sandbox: what money moved, and what is to go wrong. */
final class Books {

  /** Money that moved under one key. */
  record Movement(String claimId, String key, long amountMinor, int executions) {}

  private final Http http;

  Books(Http http) {
    this.http = http;
  }

  List<Movement> movements() {
    return read(http.get("/sandbox/payments"));
  }

  List<Movement> movements(String claimId) {
    return read(http.get("/sandbox/payments?match=" + claimId + "/"));
  }

  /** The platform knows that order from now on. */
  void place(String orderId, String order) {
    http.put("/sandbox/orders/" + orderId, order).is(204);
  }

  /** The next exchange of that kind about the claim goes wrong, once. */
  void spoil(String target, String fault, String claimId, long millis) {
    String rule =
        """
        {"target":"%s","fault":"%s","match":"%s/","times":1,"latencyMillis":%d}
        """
            .formatted(target, fault, claimId, millis);
    http.post("/sandbox/faults", rule).is(201);
  }

  /** Whether a fault struck that was ordered for the claim. */
  boolean isStruck(String claimId) {
    for (JsonNode rule : http.get("/sandbox/faults").is(200).body()) {
      if (rule.path("match").asString("").equals(claimId + "/") && rule.path("hits").asInt() > 0) {
        return true;
      }
    }
    return false;
  }

  /** The statement of that kind lies about the key. */
  void plant(String lie, String kind, String key, long amountMinor) {
    String plant =
        """
        {"lie":"%s","kind":"%s","key":"%s","amountMinor":%d}
        """
            .formatted(lie, kind, key, amountMinor);
    http.post("/sandbox/statements/plants", plant).is(201);
  }

  void clearPlants() {
    http.delete("/sandbox/statements/plants");
  }

  void clearFaults() {
    http.delete("/sandbox/faults");
  }

  private static List<Movement> read(Answer answer) {
    List<Movement> movements = new ArrayList<>();
    for (JsonNode each : answer.is(200).body()) {
      movements.add(
          new Movement(
              each.path("claimId").asString(),
              each.path("key").asString(),
              each.path("amountMinor").asLong(),
              each.path("executions").asInt()));
    }
    return movements;
  }
}
