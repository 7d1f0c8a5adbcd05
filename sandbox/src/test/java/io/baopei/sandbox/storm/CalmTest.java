package io.baopei.sandbox.storm;

import static io.baopei.sandbox.storm.StormFixture.aClaim;
import static io.baopei.sandbox.storm.StormFixture.aPlayed;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.wire.ClaimView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalmTest {

  private static final Duration STANDSTILL = Duration.ofSeconds(10);
  private static final List<Played> PLAYED =
      List.of(aPlayed(1, Verdict.AS_TOLD), aPlayed(2, Verdict.OVERTAKEN));

  /** A round takes four seconds. */
  private long now;

  private final List<Set<String>> caredFor = new ArrayList<>();

  private Calm.Settled settle(Records... rounds) throws InterruptedException {
    return new Calm(
            (before, claims) -> {
              now += Duration.ofSeconds(4).toNanos();
              caredFor.add(claims);
              return rounds[Math.min(caredFor.size(), rounds.length - 1)];
            },
            STANDSTILL,
            () -> now)
        .settle(rounds[0], PLAYED);
  }

  private static Records records(ClaimView... claims) {
    return new Records(List.of(claims), List.of(), List.of());
  }

  @Test
  void findsNothingStuckWhereAllHasEnded() throws InterruptedException {
    assertThat(settle(records(aClaim(1, "PAID"), aClaim(2, "REJECTED"))).stuck()).isEmpty();
    assertThat(caredFor).isEmpty();
  }

  @Test
  void waitsForWhatEndsByItself() throws InterruptedException {
    Calm.Settled settled = settle(records(aClaim(1, null)), records(aClaim(1, "PAID")));
    assertThat(settled.stuck()).isEmpty();
    assertThat(caredFor).containsExactly(Set.of());
  }

  /** Withdrawn by the storm itself it would look as if it had come to an end. */
  @Test
  void callsStuckWhatNoStoryExplainsBeforeItIsCaredFor() throws InterruptedException {
    Calm.Settled settled = settle(records(aClaim(1, null), aClaim(3, null)));
    assertThat(settled.stuck()).containsExactly("claim C-1 is in PAYOUT", "claim C-3 is in PAYOUT");
    assertThat(caredFor).containsOnly(Set.of()).hasSize(3);
  }

  @Test
  void caresForWhatAnOvertakenStoryLeftOpen() throws InterruptedException {
    Calm.Settled settled = settle(records(aClaim(2, null)), records(aClaim(2, "WITHDRAWN")));
    assertThat(settled.stuck()).isEmpty();
    assertThat(settled.records().claims()).extracting(ClaimView::outcome).containsOnly("WITHDRAWN");
    assertThat(caredFor).containsExactly(Set.of("C-2"));
  }

  @Test
  void callsStuckWhatDoesNotEndThoughItIsCaredFor() throws InterruptedException {
    assertThat(settle(records(aClaim(2, null))).stuck()).containsExactly("claim C-2 is in PAYOUT");
    assertThat(caredFor).containsOnly(Set.of("C-2")).hasSize(3);
  }

  @Test
  void waitsAnewWheneverSomethingMoves() throws InterruptedException {
    Records both = records(aClaim(1, null), aClaim(3, null));
    Calm.Settled settled =
        settle(both, both, both, records(aClaim(1, null), aClaim(3, "PAID")), both);
    assertThat(caredFor).hasSizeGreaterThan(4);
    assertThat(settled.stuck()).hasSize(2);
  }
}
