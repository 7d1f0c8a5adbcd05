package io.baopei.sandbox.storm;

import static io.baopei.sandbox.storm.StormFixture.aPlayed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StormReportTest {

  private static final Played WELL = aPlayed(2, Verdict.AS_TOLD);

  private static Outcome outcome(Played played, int hits, List<String> lost) {
    return outcome(List.of(played), hits, lost);
  }

  private static Outcome outcome(List<Played> played, int hits, List<String> lost) {
    return outcome(played, hits, new Reckoning(List.of(), lost, List.of()), List.of());
  }

  private static Outcome outcome(
      List<Played> played, int hits, Reckoning reckoning, List<WrongMoney> wrong) {
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
        reckoning,
        wrong,
        List.of(),
        true,
        "26 invariants hold");
  }

  @Test
  void saysWhatHitAndThatAllIsWell() {
    Outcome good = outcome(WELL, 3, List.of());
    assertThat(good.isGood()).isTrue();
    assertThat(StormReport.of(good))
        .contains("storm of seed 7: 1 claims in 0:10")
        .contains(
            "LIVE_PRICE    {PAID=1}", "3  LATENCY", "0 double", "0 lost", "0 astray", "0 stuck")
        .contains("p50 3.0 s", "26 invariants hold", "the storm is weathered");
  }

  @Test
  void isNotWeatheredWhereAFaultNeverHit() {
    Outcome calm = outcome(Collections.nCopies(1_000, WELL), 0, List.of());
    assertThat(calm.isGood()).isFalse();
    assertThat(outcome(WELL, 0, List.of()).isGood()).as("chance alone").isTrue();
    assertThat(StormReport.of(calm)).contains("NEVER HIT", "NOT WEATHERED");
  }

  @Test
  void isNotWeatheredWhereSomethingIsLostOrAstray() {
    assertThat(outcome(WELL, 1, List.of("claim C-1")).isGood()).isFalse();
    Reckoning astray = new Reckoning(List.of(), List.of(), List.of("C-1 is B-1's"));
    Outcome elsewhere = outcome(List.of(WELL), 1, astray, List.of());
    assertThat(elsewhere.isGood()).isFalse();
    assertThat(StormReport.of(elsewhere)).contains("1 astray", "C-1 is B-1's");
  }

  @Test
  void isNotWeatheredWhereOneEndedOtherwise() {
    Played other = aPlayed(1, Verdict.OTHERWISE, "expected outcome PAID");
    Outcome otherwise = outcome(with(other, 999), 1, List.of());
    assertThat(otherwise.isGood()).isFalse();
    assertThat(StormReport.of(otherwise)).contains("1 ended otherwise", "expected outcome PAID");
  }

  @Test
  void toleratesTwoInAHundredWhoWereToldWrongly() {
    Played told = aPlayed(1, Verdict.TOLD_WRONGLY, "409 ACTION_NOT_ALLOWED");
    Outcome few = outcome(List.of(told, WELL), 1, List.of());
    assertThat(few.isGood()).isTrue();
    assertThat(StormReport.of(few)).contains("1 told wrongly", "409 ACTION_NOT_ALLOWED");
    Outcome many = outcome(List.of(told, told), 1, List.of());
    assertThat(many.isGood()).isFalse();
    assertThat(StormReport.of(many)).contains("2 told wrongly that it was not done: TOO MANY");
  }

  /** Neither a deadline nor a wrong answer explains it away. */
  @Test
  void toleratesNoWrongMoney() {
    List<WrongMoney> wrong = List.of(new WrongMoney(1, "claim 1: PAID with payments []"));
    for (Verdict verdict : List.of(Verdict.OVERTAKEN, Verdict.TOLD_WRONGLY, Verdict.AS_TOLD)) {
      Outcome outcome =
          outcome(
              with(aPlayed(1, verdict), 999),
              1,
              new Reckoning(List.of(), List.of(), List.of()),
              wrong);
      assertThat(outcome.isGood()).isFalse();
      assertThat(outcome.all(Verdict.WRONG_MONEY)).hasSize(1);
      assertThat(StormReport.of(outcome))
          .contains("1 with wrong money", "claim 1: PAID with payments []")
          .contains("0 told wrongly", "0 ended by a deadline");
    }
  }

  @Test
  void acceptsSomeDeadlinesThatRanOutWhileTheServiceWasAway() {
    Played late = aPlayed(1, Verdict.OVERTAKEN, "expected outcome PAID");
    assertThat(outcome(List.of(late, WELL, WELL, WELL), 1, List.of()).isGood()).isTrue();
    Outcome hasty = outcome(List.of(late, late, WELL), 1, List.of());
    assertThat(hasty.isGood()).isFalse();
    assertThat(StormReport.of(hasty)).contains("2 ended by a deadline", "TOO MANY");
  }

  private static List<Played> with(Played one, int others) {
    List<Played> all = new ArrayList<>(Collections.nCopies(others, WELL));
    all.add(one);
    return all;
  }
}
