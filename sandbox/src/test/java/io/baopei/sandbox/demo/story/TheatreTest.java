package io.baopei.sandbox.demo.story;

import static io.baopei.sandbox.demo.story.StoryFixture.INDEMNITY;
import static io.baopei.sandbox.demo.story.StoryFixture.NOON;
import static io.baopei.sandbox.demo.story.StoryFixture.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.wire.Sum;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheatreTest {

  private static final String PAID_LEG =
      """
      [{"leg":"INDEMNITY","payee":"MERCHANT","amount":{"currency":"CNY","amountMinor":29900},
        "status":"PAID","paidAt":null,"reference":"1"}]""";
  private static final String BOOKED =
      """
      [{"kind":"TRANSFER","key":"C-1/INDEMNITY/1","currency":"CNY","amountMinor":29900,
        "executions":1,"attempts":1,"blind":0}]""";

  private final ScriptedWire wire = new ScriptedWire();
  private final List<String> told = new ArrayList<>();

  @Test
  void playsAStoryToItsEnd() throws Exception {
    wire.answers("INSURER_REVIEW", "null", "review", "INSURER", "[]")
        .answers("CLOSED", "\"PAID\"", "", "", PAID_LEG);
    wire.payments = BOOKED;
    Performance played = play(aStory().then(Steps.approve()).ends(Ending.paid(INDEMNITY)));
    assertThat(played.mismatches()).isEmpty();
    assertThat(played.isAsExpected()).isTrue();
    assertThat(wire.posts).hasSize(3).element(2).asString().contains("/review", "APPROVE");
    assertThat(wire.keys).doesNotHaveDuplicates();
    assertThat(told).contains("1 reviewer: review APPROVE → PAID");
  }

  @Test
  void saysWhatCameInsteadOfWhatWasExpected() throws Exception {
    wire.answers("CLOSED", "\"NOT_COVERED\"", "", "", "[]");
    Performance played = play(aStory().then(Steps.approve()).ends(Ending.paid(INDEMNITY)));
    assertThat(played.mismatches())
        .contains("it never came to reviewer's review: the claim is NOT_COVERED")
        .contains("expected outcome PAID, but came NOT_COVERED");
  }

  @Test
  void keepsTheProblemOfARefusal() throws Exception {
    wire.refuses(422, "INVALID_FIELD");
    Performance played = play(aStory().ends(Ending.unpaid("REJECTED")));
    assertThat(played.mismatches()).singleElement().asString().contains("422 INVALID_FIELD No.");
    assertThat(played.outcome()).isEqualTo("not filed");
  }

  @Test
  void sendsAgainUnderTheSameKeyWhatTheServiceWasTooBusyFor() throws Exception {
    wire.answers("INSURER_REVIEW", "null", "review", "INSURER", "[]")
        .refuses(503, "ENGINE_UNAVAILABLE")
        .refuses(409, "REQUEST_IN_PROGRESS")
        .answers("CLOSED", "\"REJECTED\"", "", "", "[]");
    Performance played = play(aStory().then(Steps.reject("no")).ends(Ending.unpaid("REJECTED")));
    assertThat(played.mismatches()).isEmpty();
    assertThat(wire.keys).hasSize(5);
    assertThat(wire.keys.get(4)).isEqualTo(wire.keys.get(3)).isEqualTo(wire.keys.get(2));
  }

  @Test
  void goesOnWhenTheClaimShowsThatAnUnansweredActionWasDone() throws Exception {
    wire.answers("INSURER_REVIEW", "null", "review", "INSURER", "[]")
        .doesUnanswered("CLOSED", "\"REJECTED\"", "", "", "[]");
    Performance played = play(aStory().then(Steps.reject("no")).ends(Ending.unpaid("REJECTED")));
    assertThat(played.mismatches()).isEmpty();
    assertThat(played.asides()).singleElement().asString().contains("shows that it was done");
  }

  /** An operator who knows a new account looks for a payment, and not for whatever is parked. */
  @Test
  void givesANewAccountToAPaymentAlone() throws Exception {
    wire.answers("REFUND", "null", "repair", "OPS", "[]")
        .answers("CLOSED", "\"PAID\"", "", "", PAID_LEG);
    wire.payments = BOOKED;
    wire.parked = "REFUND";
    wire.parkedNext = "PAYOUT_INDEMNITY";
    Performance played =
        play(aStory().then(Steps.retryWith("newshop")).ends(Ending.paid(INDEMNITY)));
    assertThat(played.asides())
        .extracting(Aside::text)
        .containsExactly("parked, what to do: see PAYOUT_INDEMNITY");
    assertThat(wire.posts).last().asString().contains("/repair", "newshop@M-");
  }

  @Test
  void knowsWhoWasRefusedWhatTheRecordShowsAsDone() throws Exception {
    assertThat(refusedReview(409, NOON).isToldWrongly()).isTrue();
    assertThat(refusedReview(409, NOON.minusMillis(1)).isToldWrongly())
        .as("done before it was asked for")
        .isFalse();
    assertThat(refusedReview(422, NOON).isToldWrongly()).isFalse();
  }

  private Answers refusedReview(int status, Instant reviewedAt) throws InterruptedException {
    wire.answers("INSURER_REVIEW", "null", "review", "INSURER", "[]")
        .refuses(status, "ACTION_NOT_ALLOWED");
    wire.viewNext("CLOSED", "\"REJECTED\"", "", "", "[]");
    wire.trace =
        """
        {"rules":[],"clocks":[],"money":[],"events":[{"seq":2,"at":"%s","type":"DECIDED",
          "subject":"REJECT","actor":{"role":"INSURER","sub":"reviewer"},"rules":[]}]}"""
            .formatted(reviewedAt);
    return play(aStory().then(Steps.reject("no")).ends(Ending.unpaid("REJECTED"))).answers();
  }

  @Test
  void remembersWhenTheServiceSaidThatItIsDone() throws Exception {
    wire.answers("INSURER_REVIEW", "null", "review", "INSURER", "[]")
        .answers("CLOSED", "\"REJECTED\"", "", "", "[]");
    Step event = Steps.report("PARCEL_SIGNED", Steps.tracking(), 1);
    Performance played =
        play(aStory().then(event, Steps.reject("no")).ends(Ending.unpaid("REJECTED")));
    assertThat(played.answers().done())
        .containsEntry("review", NOON)
        .containsEntry("PARCEL_SIGNED", NOON)
        .doesNotContainKey("appeal");
    assertThat(played.answers().isToldWrongly()).isFalse();
  }

  @Test
  void takesARefusalThatBelongsToTheStory() throws Exception {
    wire.answers("INSURER_REVIEW", "null", "review", "INSURER", "[]")
        .refuses(422, "SAME_REVIEWER")
        .answers("CLOSED", "\"REJECTED\"", "", "", "[]");
    Step again = Steps.refused("SAME_REVIEWER", "the same again", Steps.approve());
    Performance played =
        play(aStory().then(again, Steps.reject("no")).ends(Ending.unpaid("REJECTED")));
    assertThat(played.mismatches()).isEmpty();
    assertThat(played.asides())
        .extracting(Aside::text)
        .containsExactly("the same again: refused, SAME_REVIEWER");
  }

  @Test
  void noticesAFaultThatNeverStruck() throws Exception {
    wire.answers("CLOSED", "\"REJECTED\"", "", "", "[]");
    wire.faults = "[{\"id\":7,\"hits\":0},{\"id\":8,\"hits\":0}]";
    Step fault = Steps.spoil("PAYMENT_TRANSFER", "TIMEOUT_AFTER");
    Performance played = play(aStory().then(fault).ends(Ending.unpaid("REJECTED")));
    assertThat(played.mismatches()).singleElement().asString().contains("never struck");
  }

  @Test
  void reportsTheSameEventTwice() throws Exception {
    wire.answers("CLOSED", "\"REJECTED\"", "", "", "[]");
    Step event = Steps.report("PARCEL_SIGNED", Steps.tracking(), 2);
    play(aStory().then(event).ends(Ending.unpaid("REJECTED")));
    assertThat(wire.posts.get(2)).contains("/v1/platform-events").isEqualTo(wire.posts.get(3));
    assertThat(wire.keys.get(2)).isNotEqualTo(wire.keys.get(3));
  }

  @Test
  void isNotOverBeforeTheRecourseIs() throws Exception {
    wire.answers("CLOSED", "\"PAID\"", "", "", PAID_LEG);
    wire.payments = BOOKED;
    wire.recourse = recourse("\"RECOVERED\"", 29_900);
    Performance played = play(aStory().ends(Ending.paid(INDEMNITY).waived()));
    assertThat(played.mismatches())
        .contains("expected recourse WAIVED, but came RECOVERED")
        .contains("expected the claim's recourseId C-1, but came null");
    assertThat(told).contains("1 recourse closed → RECOVERED");
    assertThat(played.outcome()).isEqualTo("PAID, RECOVERED");
  }

  @Test
  void noticesARecourseThatNobodyExpected() throws Exception {
    wire.answers("CLOSED", "\"PAID\"", "", "", PAID_LEG);
    wire.payments = BOOKED;
    wire.recourse = recourse("null", 0);
    Performance played = play(aStory().ends(Ending.paid(INDEMNITY)));
    assertThat(played.mismatches()).contains("expected recourse none, but came null");
  }

  @Test
  void tellsThePlatformWhatItKnowsBeforehand() throws Exception {
    wire.answers("CLOSED", "\"REJECTED\"", "", "", "[]");
    Step due = RecourseSteps.merchantIsDue(Sum.cny("0.00"));
    play(aStory().then(due).ends(Ending.unpaid("REJECTED")));
    assertThat(wire.posts.getLast()).startsWith("sandbox /sandbox/merchants/M-").contains("/due");
  }

  private static String recourse(String outcome, long recovered) {
    return """
    {"recourseId":"C-1","creditor":"INSURER","stage":"CLOSED","outcome":%s,
     "amount":{"currency":"CNY","amountMinor":29900},"outstanding":{"currency":"CNY","amountMinor":0},
     "recovered":{"currency":"CNY","amountMinor":%d},"allowedActions":[],
     "payments":[{"kind":"OFFSET","amount":{"currency":"CNY","amountMinor":%2$d},"reference":"1"}]}
    """
        .formatted(outcome, recovered);
  }

  private Performance play(Story story) throws InterruptedException {
    Progress progress = (number, text) -> told.add(number + " " + text);
    return new Theatre(wire, progress, InstantSource.fixed(NOON), 20_000)
        .play(List.of(story))
        .getFirst();
  }
}
