package io.baopei.sandbox.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StormReportTest {

  private static Played played(boolean overtaken, String... mismatches) {
    return new Played(
        1,
        "A road",
        "LIVE_PRICE",
        "C-1",
        "PAID",
        Duration.ofSeconds(3),
        true,
        overtaken,
        List.of(mismatches));
  }

  private static Outcome outcome(Played played, int hits, List<String> lost) {
    return outcome(List.of(played), hits, lost);
  }

  private static Outcome outcome(List<Played> played, int hits, List<String> lost) {
    return new Outcome(
        new StormOptions(Path.of("home"), "http://a", "http://s", 2000, played.size(), 7, 0.1),
        Duration.ofSeconds(10),
        played,
        Map.of("LATENCY", hits),
        Map.of("503", 2L),
        Map.of("service", 1L),
        12,
        0,
        0,
        new Reckoning(List.of(), lost, List.of()),
        List.of(),
        true,
        "26 invariants hold");
  }

  @Test
  void saysWhatHitAndThatAllIsWell() {
    Outcome good = outcome(played(false), 3, List.of());
    assertThat(good.isGood()).isTrue();
    assertThat(StormReport.of(good))
        .contains("storm of seed 7: 1 claims in 0:10")
        .contains(
            "LIVE_PRICE    {PAID=1}", "3  LATENCY", "0 double", "0 lost", "0 astray", "0 stuck")
        .contains("p50 3.0 s", "26 invariants hold", "the storm is weathered");
  }

  @Test
  void isNotWeatheredWhereAFaultNeverHit() {
    Outcome calm = outcome(Collections.nCopies(1_000, played(false)), 0, List.of());
    assertThat(calm.isGood()).isFalse();
    assertThat(outcome(played(false), 0, List.of()).isGood()).as("chance alone").isTrue();
    assertThat(StormReport.of(calm)).contains("NEVER HIT", "NOT WEATHERED");
  }

  @Test
  void isNotWeatheredWhereSomethingIsLostOrEndedOtherwise() {
    assertThat(outcome(played(false), 1, List.of("claim C-1")).isGood()).isFalse();
    Played other = played(false, "expected outcome PAID");
    Outcome otherwise = outcome(List.of(other, other), 1, List.of());
    assertThat(otherwise.isGood()).isFalse();
    assertThat(StormReport.of(otherwise)).contains("2 ended otherwise", "expected outcome PAID");
    assertThat(outcome(List.of(other, played(false)), 1, List.of()).isGood()).isTrue();
  }

  @Test
  void acceptsSomeDeadlinesThatRanOutWhileTheServiceWasAway() {
    Played late = played(true, "expected outcome PAID");
    Played well = played(false);
    assertThat(outcome(List.of(late, well, well, well), 1, List.of()).isGood()).isTrue();
    Outcome hasty = outcome(List.of(late, late, well), 1, List.of());
    assertThat(hasty.isGood()).isFalse();
    assertThat(StormReport.of(hasty)).contains("2 ended by a deadline", "TOO MANY");
  }
}
