package io.baopei.sandbox.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HitsTest {

  private static final List<Strike> PLAN =
      List.of(
          new Strike(5, Blow.SERVICE_KILLED_UNANSWERED, "PAYMENT_TRANSFER"),
          new Strike(6, Blow.SERVICE_KILLED_UNANSWERED, "PLATFORM_REFUND"),
          new Strike(7, Blow.TEMPORAL_KILLED, null));

  private static SandboxFaults.Rule rule(String target, String fault, int hits) {
    return new SandboxFaults.Rule(1, target, fault, hits);
  }

  @Test
  void sayAtWhichTargetTheServiceWasKilled() {
    List<SandboxFaults.Rule> rules =
        List.of(
            rule("PAYMENT_TRANSFER", "KILL_CALLER", 0), rule("PLATFORM_REFUND", "KILL_CALLER", 1));
    assertThat(Hits.of(PLAN, rules, Map.of(Blow.TEMPORAL_KILLED, 1)))
        .containsOnly(
            Map.entry("SERVICE_KILLED_UNANSWERED at PAYMENT_TRANSFER", 0),
            Map.entry("SERVICE_KILLED_UNANSWERED at PLATFORM_REFUND", 1),
            Map.entry("TEMPORAL_KILLED", 1));
  }

  @Test
  void countABlowThatWasNeverOrdered() {
    assertThat(Hits.of(PLAN, List.of(), Map.of()).values()).containsOnly(0).hasSize(3);
  }

  @Test
  void addUpTheTargetsOfAFault() {
    List<SandboxFaults.Rule> rules =
        List.of(
            rule("PAYMENT_TRANSFER", "LATENCY", 2),
            rule("PLATFORM_REFUND", "LATENCY", 3),
            rule("NOTIFICATION", "LATENCY", 4));
    assertThat(Hits.of(List.of(), rules, Map.of()))
        .containsOnly(Map.entry("LATENCY", 5), Map.entry("NOTIFICATION_LATENCY", 4));
  }
}
