package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.Command;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.ClockTerms;
import io.baopei.fixture.Filings;
import io.baopei.fixture.Vectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To the millisecond: an act at the very instant of the deadline is in time, one after is not. */
class DeadlineEdgesTest {

  private static final Instant START = Instant.parse("2026-03-05T02:00:00Z");

  /** An act that has to come before its clock runs out. */
  record Edge(Supplier<ClaimInput> claim, Stage stage, ClaimClock clock, Command act) {

    Dossier dossier() {
      Dossier dossier = ClaimOpening.dossier(claim.get());
      dossier.startWith(stage);
      dossier.clocks.start(clock, START);
      return dossier;
    }

    @Override
    public String toString() {
      return act.action() + " before the end of " + clock + " in " + stage;
    }
  }

  private static ClaimInput tmall() {
    return aClaim().input();
  }

  private static ClaimInput row(String id) {
    return Filings.input("C-1", Vectors.stages(id).application(), START);
  }

  static Stream<Edge> edges() {
    Supplier<ClaimInput> tmall = DeadlineEdgesTest::tmall;
    Supplier<ClaimInput> live = () -> row("S-23");
    Supplier<ClaimInput> amazon = () -> row("S-55");
    return Stream.of(
        new Edge(tmall, Stage.SUPPLEMENT, ClaimClock.SUPPLEMENT, Commands.evidence()),
        new Edge(tmall, Stage.APPEAL, ClaimClock.APPEAL_WINDOW, Commands.appeal()),
        new Edge(tmall, Stage.RETURN_TRACKING, ClaimClock.RETURN_TRACKING, Commands.tracking()),
        new Edge(tmall, Stage.MERCHANT_RECEIPT, ClaimClock.MERCHANT_RECEIPT, Commands.confirm()),
        new Edge(tmall, Stage.MERCHANT_RECEIPT, ClaimClock.MERCHANT_RECEIPT, Commands.refuse()),
        new Edge(tmall, Stage.RECEIPT_DISPUTE, ClaimClock.DISPUTE_ANSWER, Commands.answer()),
        new Edge(live, Stage.MERCHANT_RESPONSE, ClaimClock.MERCHANT_RESPONSE, Commands.accept()),
        new Edge(live, Stage.MERCHANT_RESPONSE, ClaimClock.MERCHANT_RESPONSE, Commands.decline()),
        new Edge(amazon, Stage.MERCHANT_RESPONSE, ClaimClock.MERCHANT_RESPONSE, Commands.accept()),
        new Edge(amazon, Stage.APPEAL, ClaimClock.APPEAL_WINDOW, Commands.appeal()),
        new Edge(amazon, Stage.PAYOUT, ClaimClock.INSURANCE_PROOF, Commands.insuranceProof()));
  }

  private static boolean isLate(Edge edge, Duration afterDue) {
    Dossier dossier = edge.dossier();
    Instant at = dossier.clocks.due(edge.clock()).orElseThrow().plus(afterDue);
    return Lateness.of(Letter.asked(new Fact.Commanded(edge.act()), "", at), dossier);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void isInTimeUpToTheVeryInstant(Edge edge) {
    assertThat(isLate(edge, Duration.ofMillis(-1))).isFalse();
    assertThat(isLate(edge, Duration.ZERO)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("edges")
  void isLateAMillisecondAfter(Edge edge) {
    assertThat(isLate(edge, Duration.ofMillis(1))).isTrue();
  }

  /** A review or a ruling is taken after the breach too. */
  @Test
  void isNeverTooLateForADecision() {
    for (Command act : List.of(Commands.approve(), Commands.reject())) {
      Edge edge =
          new Edge(DeadlineEdgesTest::tmall, Stage.INSURER_REVIEW, ClaimClock.INSURER_REVIEW, act);
      assertThat(isLate(edge, Duration.ofDays(3))).isFalse();
    }
  }

  /** The alarms of the review, as they lie ahead of that instant, in minutes from the start. */
  private static List<String> alarmsAhead(Duration sinceStart, boolean breached) {
    Dossier dossier = ClaimOpening.dossier(tmall());
    dossier.clocks.start(ClaimClock.INSURER_REVIEW, START);
    if (breached) {
      dossier.clocks.breach(ClaimClock.INSURER_REVIEW, START.plus(Duration.ofDays(1)));
    }
    ClockTerms terms = dossier.input.terms().clock(ClaimClock.INSURER_REVIEW);
    Alarms alarms =
        Alarms.of(ClaimClock.INSURER_REVIEW, dossier.clocks, terms, START.plus(sinceStart));
    List<String> ahead = new ArrayList<>();
    for (Optional<Alarm> next = alarms.first(); next.isPresent(); next = alarms.first()) {
      Alarm alarm = alarms.removeFirst();
      ahead.add(alarm.kind() + " " + Duration.between(START, alarm.at()));
    }
    return ahead;
  }

  @Test
  void remindsBreachesAndEndsTheGraceAtTheVeryInstants() {
    assertThat(alarmsAhead(Duration.ZERO, false))
        .containsExactly("REMINDER PT18H", "REMINDER PT22H", "DUE PT24H", "GRACE_END PT36H");
  }

  @Test
  void ringsNoReminderTwiceAndLosesNone() {
    Duration millisecond = Duration.ofMillis(1);
    Duration first = Duration.ofHours(18);
    assertThat(alarmsAhead(first.minus(millisecond), false)).hasSize(4);
    assertThat(alarmsAhead(first, false)).hasSize(3);
    Duration second = Duration.ofHours(22);
    assertThat(alarmsAhead(second.minus(millisecond), false)).hasSize(3);
    assertThat(alarmsAhead(second, false)).containsExactly("DUE PT24H", "GRACE_END PT36H");
  }

  @Test
  void breachesOnceAndEndsTheGraceOnce() {
    Duration grace = Duration.ofHours(36);
    assertThat(alarmsAhead(Duration.ofHours(24), true)).containsExactly("GRACE_END PT36H");
    assertThat(alarmsAhead(grace.minusMillis(1), true)).containsExactly("GRACE_END PT36H");
    assertThat(alarmsAhead(grace, true)).isEmpty();
  }
}
