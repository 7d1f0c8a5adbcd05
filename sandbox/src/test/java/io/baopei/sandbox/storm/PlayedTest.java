package io.baopei.sandbox.storm;

import static io.baopei.sandbox.demo.story.ClaimClock.ANSWER;
import static io.baopei.sandbox.demo.story.ClaimClock.APPEAL_WINDOW;
import static io.baopei.sandbox.demo.story.ClaimClock.INSURER_REVIEW;
import static io.baopei.sandbox.demo.story.ClaimClock.MERCHANT_RECEIPT;
import static io.baopei.sandbox.demo.story.ClaimClock.RETURN_TRACKING;
import static io.baopei.sandbox.demo.story.StoryFixture.NOON;
import static io.baopei.sandbox.demo.story.StoryFixture.aStory;
import static io.baopei.sandbox.storm.StormFixture.aRecourse;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.story.Answers;
import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Performance;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a story that ended otherwise, and by which clock it is forgiven. */
class PlayedTest {

  private static final Instant DUE = NOON.plusSeconds(10);
  private static final Story PROMPT = aStory().ends(Ending.unpaid("REJECTED"));

  private final List<Trace.Line> rules = new ArrayList<>();
  private final List<Trace.Line> clocks = new ArrayList<>();
  private final List<Trace.Line> events = new ArrayList<>();
  private @Nullable RecourseView recourse;
  private Answers answers = Answers.none();

  private Played played(Story story, String... mismatches) {
    return Played.of(
        new Performance(
            1,
            story,
            StormFixture.aClaim(1, "REJECTED"),
            new Trace(rules, clocks, List.of(), events),
            recourse,
            List.of(),
            List.of(),
            answers,
            Duration.ofSeconds(1),
            List.of(mismatches)));
  }

  private Verdict verdict(Story story) {
    return played(story, "expected outcome PAID, but came REJECTED").verdict();
  }

  private void runsOut(String clock) {
    clocks.add(line("CLOCK_STARTED", clock, "due " + DUE, NOON, null));
    clocks.add(line("CLOCK_BREACHED", clock, "was due " + DUE, DUE, null));
  }

  private static Trace.Line line(
      String type, String subject, @Nullable String detail, Instant at, @Nullable String sub) {
    return new Trace.Line(1, at, type, subject, new Trace.Actor("X", sub), List.of(), detail);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INSURER_REVIEW", "ANSWER"})
  void isOvertakenByAClockThatNobodyMeantToRunOut(ClaimClock clock) {
    runsOut(clock.name());
    Played played = played(PROMPT, "expected outcome PAID, but came REJECTED");
    assertThat(played.verdict()).isEqualTo(Verdict.OVERTAKEN);
    assertThat(played.overtakenBy()).containsExactly(clock);
  }

  @Test
  void isAsToldWhateverRanOut() {
    runsOut("APPEAL_WINDOW");
    assertThat(played(PROMPT).verdict()).isEqualTo(Verdict.AS_TOLD);
  }

  /** It always runs out there: it explains nothing. */
  @Test
  void isNotForgivenForTheSilenceOfItsOwnStory() {
    runsOut("APPEAL_WINDOW");
    Story silent =
        aStory().silence(Duration.ofDays(5), APPEAL_WINDOW).ends(Ending.unpaid("REJECTED"));
    assertThat(verdict(silent)).isEqualTo(Verdict.OTHERWISE);
    runsOut("RETURN_TRACKING");
    assertThat(verdict(silent)).isEqualTo(Verdict.OVERTAKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUND", "PAYOUT", "STEP_IN", "DISPUTE_DECISION"})
  void isNotForgivenForAClockThatOnlyTellsSomebody(String clock) {
    runsOut(clock);
    assertThat(verdict(PROMPT)).isEqualTo(Verdict.OTHERWISE);
  }

  @Test
  void isNotForgivenWhereTheServiceForgotWhatItAcknowledged() {
    runsOut(RETURN_TRACKING.name());
    answers = new Answers(Map.of("return-tracking", DUE.minusMillis(1)), false);
    assertThat(verdict(PROMPT)).isEqualTo(Verdict.OTHERWISE);
    answers = new Answers(Map.of("return-tracking", DUE), false);
    assertThat(verdict(PROMPT)).as("it came too late").isEqualTo(Verdict.OVERTAKEN);
    runsOut(MERCHANT_RECEIPT.name());
    answers = new Answers(Map.of("MERCHANT_CONFIRMED_RECEIPT", NOON), false);
    assertThat(played(PROMPT, "x").overtakenBy()).containsExactly(RETURN_TRACKING);
  }

  /** A late review changes nothing: the reviewer is waited for. */
  @Test
  void isOvertakenByALateReviewOnlyWhereSomebodyElseDecided() {
    runsOut(INSURER_REVIEW.name());
    assertThat(verdict(PROMPT)).isEqualTo(Verdict.OTHERWISE);
    rules.add(line("APPLIED", "OQ-1", "approved by itself after the grace", DUE, null));
    assertThat(verdict(PROMPT)).isEqualTo(Verdict.OVERTAKEN);
    rules.clear();
    events.add(line("DECIDED", "APPROVE", null, DUE, "late-reviewer"));
    assertThat(verdict(PROMPT)).isEqualTo(Verdict.OVERTAKEN);
  }

  @Test
  void isOvertakenByTheMerchantsTimeToAnswerARecourse() {
    recourse =
        StormFixture.withHistory(
            aRecourse(1, 0), line("CLOCK_BREACHED", "ANSWER", null, DUE, null));
    assertThat(played(PROMPT, "x").overtakenBy()).containsExactly(ANSWER);
  }

  @Test
  void isToldWronglyThoughAClockRanOut() {
    runsOut("APPEAL_WINDOW");
    answers = new Answers(Map.of(), true);
    assertThat(verdict(PROMPT)).isEqualTo(Verdict.TOLD_WRONGLY);
  }
}
