package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.answer;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.askForMore;
import static io.baopei.process.Commands.refuse;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.claim.Command;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every clock that ends something by itself: never a millisecond early, and what came at its end.
 */
class DeadlineEdgesWorkflowTest {

  private static final Map<String, Object> PARCEL =
      Map.of("carrier", "SF", "trackingNumber", "SF1234567890123");
  private static final Map<String, Object> REFUSAL =
      Map.of(
          "ground",
          "EMPTY_PARCEL",
          "proof",
          List.of(
              Map.of("kind", "PHOTO", "uri", "https://e.example/1.jpg", "sha256", "0".repeat(64))));
  private static final Map<String, Object> DECLINED =
      Map.of("decision", "REFUSE", "reason", Map.of("code", "NO_FAULT_SHOWN"));
  private static final Map<String, Object> ACCEPTED = Map.of("decision", "ACCEPT");

  /** A clock that runs, and what the journal says when it has run out in silence. */
  record Silence(ClaimClock clock, String ending, Supplier<ClaimWorld> begun) {

    @Override
    public String toString() {
      return clock + " ends in " + ending;
    }
  }

  /** A reported fact that must occur before a clock runs out, and the stage that it leads to. */
  record Report(
      ClaimClock clock,
      String fact,
      Map<String, Object> data,
      Stage leadsTo,
      Supplier<ClaimWorld> begun) {

    @Override
    public String toString() {
      return fact + " before the end of " + clock + " leads to " + leadsTo;
    }
  }

  private static Supplier<ClaimWorld> after(Command... commands) {
    return () -> {
      ClaimWorld world = ClaimWorld.with(aClaim());
      world.does(commands);
      return world;
    };
  }

  private static Supplier<ClaimWorld> filed(Cases programme) {
    return () -> {
      ClaimWorld world = programme.filed();
      world.rests();
      return world;
    };
  }

  static Stream<Silence> silences() {
    return Stream.of(
        new Silence(ClaimClock.INSURER_REVIEW, "CLOCK_BREACHED", after()),
        new Silence(ClaimClock.SUPPLEMENT, "SUPPLEMENT_NOT_SENT", after(askForMore())),
        new Silence(ClaimClock.APPEAL_WINDOW, "NOT_APPEALED", after(reject())),
        new Silence(ClaimClock.RETURN_TRACKING, "TRACKING_NOT_SUBMITTED", after(approve())),
        new Silence(ClaimClock.MERCHANT_RECEIPT, "RECEIPT_CONFIRMED", after(approve(), tracking())),
        new Silence(
            ClaimClock.DISPUTE_ANSWER, "REFUSAL_UPHELD", after(approve(), tracking(), refuse())),
        new Silence(
            ClaimClock.DISPUTE_DECISION,
            "CLOCK_BREACHED",
            after(approve(), tracking(), refuse(), answer())),
        new Silence(ClaimClock.MERCHANT_RESPONSE, "MERCHANT_ACCEPTED", filed(Cases.LIVE_QUALITY)),
        new Silence(ClaimClock.MERCHANT_RESPONSE, "SELLER_NOT_RESOLVED", filed(Cases.AMAZON_ABOVE)),
        new Silence(ClaimClock.INSURANCE_PROOF, "CLOCK_BREACHED", filed(Cases.AMAZON_CONCESSION)));
  }

  static Stream<Report> reports() {
    return Stream.of(
        new Report(
            ClaimClock.RETURN_TRACKING,
            "RETURN_TRACKING_SUBMITTED",
            PARCEL,
            Stage.MERCHANT_RECEIPT,
            after(approve())),
        new Report(
            ClaimClock.MERCHANT_RECEIPT,
            "MERCHANT_REFUSED_RECEIPT",
            REFUSAL,
            Stage.RECEIPT_DISPUTE,
            after(approve(), tracking())),
        new Report(
            ClaimClock.MERCHANT_RESPONSE,
            "MERCHANT_RESPONDED",
            DECLINED,
            Stage.APPEAL,
            filed(Cases.LIVE_QUALITY)),
        new Report(
            ClaimClock.MERCHANT_RESPONSE,
            "MERCHANT_RESPONDED",
            ACCEPTED,
            Stage.CLOSED,
            filed(Cases.AMAZON_ABOVE)));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void endsBySilenceAtTheDeadlineAndNotAMillisecondBefore(Silence silence) {
    try (ClaimWorld world = silence.begun().get()) {
      Instant due = world.due(silence.clock());
      world.sleepUntil(due.plusSeconds(1));
      world.awaits(view -> !ends(world, silence).isEmpty());
      assertThat(ends(world, silence).getFirst())
          .isAfterOrEqualTo(due)
          .isCloseTo(due, within(1, ChronoUnit.MINUTES));
    }
  }

  private static List<Instant> ends(ClaimWorld world, Silence silence) {
    return silence.ending().equals("CLOCK_BREACHED")
        ? world.records().at("CLOCK_BREACHED", silence.clock().name())
        : world.records().of(silence.ending()).stream().map(JournalEntry::at).toList();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void takesWhatOccurredAtTheVeryInstant(Report report) {
    try (ClaimWorld world = report.begun().get()) {
      world.reports(report.fact(), report.data(), world.due(report.clock()));
      world.awaits(report.leadsTo());
      assertThat(world.records().ignored(report.fact())).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ignoresWhatOccurredAMillisecondLater(Report report) {
    try (ClaimWorld world = report.begun().get()) {
      Stage before = world.stage();
      world.reports(report.fact(), report.data(), world.due(report.clock()).plusMillis(1));
      world.awaits(view -> !world.records().ignored(report.fact()).isEmpty());
      assertThat(world.stage()).isEqualTo(before);
    }
  }

  @Test
  void setsOffNotAMillisecondBeforeTheMerchantsTenDaysAreOver() {
    try (RecourseWorld world = new RecourseWorld()) {
      RecourseView view = world.view();
      Instant due = view.openedAt().plus(Duration.ofDays(10));
      assertThat(view.dueAt()).isEqualTo(due);
      world.end();
      assertThat(breachOf(world))
          .isAfterOrEqualTo(due)
          .isCloseTo(due, within(1, ChronoUnit.MINUTES));
    }
  }

  private static Instant breachOf(RecourseWorld world) {
    return world.outside.recourseSteps.stream()
        .flatMap(step -> step.entries().stream())
        .filter(entry -> Objects.equals(entry.type(), "CLOCK_BREACHED"))
        .map(JournalEntry::at)
        .findFirst()
        .orElseThrow();
  }
}
