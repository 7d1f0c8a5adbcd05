package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.Wire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What goes wrong between the service and its counterparties. */
final class SandboxFaults {

  private static final String PATH = "/sandbox/faults";

  /** Where money moves, and where it is asked about. */
  private static final List<String> TARGETS =
      List.of(
          "PAYMENT_TRANSFER",
          "PAYMENT_QUERY",
          "PLATFORM_REFUND",
          "PLATFORM_REFUND_QUERY",
          "PLATFORM_AGREEMENT",
          "PLATFORM_CREDIT",
          "PLATFORM_CREDIT_QUERY",
          "PLATFORM_DISBURSEMENT",
          "PLATFORM_DISBURSEMENT_QUERY",
          "PLATFORM_SET_OFF",
          "PLATFORM_SET_OFF_QUERY",
          "PLATFORM_POINTS",
          "PLATFORM_POINTS_QUERY",
          "PLATFORM_NOTICE",
          "PLATFORM_ORDER",
          "SCREENING",
          "SCREENING_CLAIM");

  /** The share of each kind among the faults; those that hold somebody up are rarer. */
  private static final Map<String, Double> SHARES =
      Map.of(
          "LATENCY", 0.22,
          "HTTP_500", 0.12,
          "HTTP_503", 0.12,
          "TIMEOUT_BEFORE", 0.05,
          "TIMEOUT_AFTER", 0.05,
          "CONNECTION_RESET", 0.12,
          "GARBAGE", 0.12,
          "UNKNOWN_CODE", 0.08,
          "DUPLICATED", 0.12);

  private static final Map<String, Double> OF_NOTIFICATIONS =
      Map.of("LATENCY", 0.3, "GARBAGE", 0.2, "LOST", 0.2, "DUPLICATED", 0.3);

  private final Wire wire;

  SandboxFaults(Wire wire) {
    this.wire = wire;
  }

  void arm(long seed, double rate) throws InterruptedException {
    wire.postSandbox("/sandbox/seed", Map.of("seed", seed));
    for (String target : TARGETS) {
      arm(target, SHARES, rate);
    }
    // Nothing waits for a notification: most of them may go wrong.
    arm("NOTIFICATION", OF_NOTIFICATIONS, Math.min(1, 4 * rate));
  }

  /** Has the service killed at the next exchange with that counterparty. */
  void killTheCaller(String target, String fault) throws InterruptedException {
    wire.postSandbox(PATH, Map.of("target", target, "fault", fault, "times", 1));
  }

  /** How often each fault struck so far. */
  Map<String, Integer> hits() throws InterruptedException {
    Map<String, Integer> hits = new TreeMap<>();
    for (JsonNode rule : wire.getSandbox(PATH)) {
      boolean ofNotification = rule.path("target").asString().equals("NOTIFICATION");
      String name = (ofNotification ? "NOTIFICATION_" : "") + rule.path("fault").asString();
      hits.merge(name, rule.path("hits").asInt(), Integer::sum);
    }
    return hits;
  }

  void stop() throws InterruptedException {
    wire.deleteSandbox(PATH);
  }

  private void arm(String target, Map<String, Double> shares, double rate)
      throws InterruptedException {
    for (Map.Entry<String, Double> share : new TreeMap<>(shares).entrySet()) {
      Map<String, Object> rule = new LinkedHashMap<>();
      rule.put("target", target);
      rule.put("fault", share.getKey());
      rule.put("rate", rate * share.getValue());
      wire.postSandbox(PATH, rule);
    }
  }
}
