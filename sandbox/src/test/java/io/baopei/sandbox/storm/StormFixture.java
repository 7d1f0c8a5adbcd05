package io.baopei.sandbox.storm;

import static io.baopei.sandbox.demo.story.StoryFixture.NOON;

import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.story.StoryFixture;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.ClaimView.Allowed;
import io.baopei.sandbox.demo.wire.ClaimView.Settlement;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Sum;
import io.baopei.sandbox.demo.wire.Trace;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims and recourses of the run {@code R1}, whose stories file for {@code TMALL}. */
final class StormFixture {

  private StormFixture() {}

  static Cast cast(int stories) {
    return cast(
        Collections.nCopies(stories, StoryFixture.aStory().ends(Ending.unpaid("REJECTED"))));
  }

  static Cast cast(List<Story> stories) {
    return new Cast("R1", stories);
  }

  /** The claim {@code C-<story>} of the story of that number; null: it is open. */
  static ClaimView aClaim(int story, @Nullable String outcome, Leg... legs) {
    return aClaim("C-" + story, story, outcome, legs);
  }

  static ClaimView aClaim(String claimId, int story, @Nullable String outcome, Leg... legs) {
    return new ClaimView(
        claimId,
        "TMALL_30_DAY",
        null,
        null,
        "O-R1-%02d-1".formatted(story),
        outcome == null ? "PAYOUT" : "CLOSED",
        outcome,
        null,
        null,
        NOON,
        null,
        List.of(),
        new Settlement(null, List.of(legs)),
        null);
  }

  static Played aPlayed(int story, Verdict verdict, String... mismatches) {
    return new Played(
        story,
        "A road",
        "LIVE_PRICE",
        "C-" + story,
        "PAID",
        Duration.ofSeconds(3),
        true,
        verdict,
        Set.of(),
        List.of(mismatches));
  }

  static RecourseView withHistory(RecourseView recourse, Trace.Line... events) {
    return with(recourse, recourse.allowedActions(), List.of(events));
  }

  static RecourseView withAllowed(RecourseView recourse, Allowed... allowed) {
    return with(recourse, List.of(allowed), null);
  }

  private static RecourseView with(
      RecourseView recourse, List<Allowed> allowed, @Nullable List<Trace.Line> events) {
    return new RecourseView(
        recourse.recourseId(),
        recourse.merchantId(),
        recourse.creditor(),
        recourse.stage(),
        recourse.outcome(),
        recourse.amount(),
        recourse.recovered(),
        recourse.outstanding(),
        allowed,
        recourse.payments(),
        events);
  }

  static Leg aLeg(String leg, String payee, long fen) {
    return aLeg(leg, payee, fen, "PAID");
  }

  static Leg aLeg(String leg, String payee, long fen, String status) {
    return new Leg(leg, payee, new Sum("CNY", fen), status, NOON, "1");
  }

  /** The recourse of the claim {@code C-<story>} over 100 fen, of which that was set off. */
  static RecourseView aRecourse(int story, long setOffFen) {
    Sum amount = new Sum("CNY", 100);
    Sum back = new Sum("CNY", setOffFen);
    return new RecourseView(
        "C-" + story,
        "M-R1-%02d".formatted(story),
        "INSURER",
        "CLOSED",
        "RECOVERED",
        amount,
        back,
        amount,
        List.of(),
        setOffFen == 0 ? List.of() : List.of(new RecourseView.Payment("OFFSET", back, "1")),
        null);
  }
}
