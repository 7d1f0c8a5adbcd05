package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.Wire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

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

  /** A rule as the sandbox keeps it, and how often it struck. */
  record Rule(int id, String target, String fault, int hits) {}

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

  /** Has the service killed at the next exchange of that target, and answers the rule's number. */
  int killTheCaller(String target, String fault) throws InterruptedException {
    Map<String, Object> rule = Map.of("target", target, "fault", fault, "times", 1);
    return wire.postSandbox(PATH, rule).path("id").asInt();
  }

  /** Whether the rule of that number has struck. */
  boolean hasStruck(int id) throws InterruptedException {
    return rules().stream().anyMatch(rule -> rule.id() == id && rule.hits() > 0);
  }

  /** All rules, with how often each struck so far. */
  List<Rule> rules() throws InterruptedException {
    return wire.getSandbox(PATH)
        .valueStream()
        .map(rule -> JsonMapper.shared().treeToValue(rule, Rule.class))
        .toList();
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
