package io.baopei.process;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one round in which the buyer is asked for more; the review's clock stands still (OQ-7). */
final class Supplement {

  private final Desk desk;
  private final Dossier dossier;

  Supplement(Desk desk) {
    this.desk = desk;
    this.dossier = desk.dossier;
  }

  /** The reviewer asks for everything that is missing, once. */
  void request(Review review) {
    dossier.hearing.supplement();
    dossier.clocks.pause(ClaimClock.INSURER_REVIEW, Desk.now());
    dossier.clocks.start(ClaimClock.SUPPLEMENT, Desk.now());
    dossier.hearing.lacks(review.missing());
    ask(dossier, review.reason());
    String missing = String.join("; ", review.missing());
    desk.move(StageEvent.SUPPLEMENT_REQUESTED, review.actor(), missing, "OQ-7");
  }

  /** Asks the buyer for all that is missing, by when, and why. */
  static void ask(Dossier dossier, @Nullable Reason why) {
    tell("SUPPLEMENT_REQUESTED", dossier, why);
  }

  private static void tell(String kind, Dossier dossier, @Nullable Reason why) {
    Instant due = dossier.clocks.due(ClaimClock.SUPPLEMENT).orElse(null);
    dossier.tell(
        Notice.to(Role.BUYER, kind).by(due).lacking(dossier.hearing.missing()).because(why));
  }

  /** Whether the buyer sends it in time; if so the review's clock runs on. */
  boolean arrives() {
    Alarms alarms = desk.alarms(ClaimClock.SUPPLEMENT);
    while (true) {
      switch (desk.next(alarms)) {
        case Happening.Came(Fact.Commanded(SubmitEvidence more)) -> {
          add(more);
          resumeReview(more);
          return true;
        }
        case Happening.Rang(Alarm alarm) -> {
          if (alarm.kind() == Alarm.Kind.DUE) {
            giveUp();
            return false;
          }
          tell("SUPPLEMENT_REMINDER", dossier, null);
        }
        case Happening.Changed any -> alarms = desk.alarms(ClaimClock.SUPPLEMENT);
        default -> {}
      }
    }
  }

  /** Takes evidence in, asked for or not. */
  void add(SubmitEvidence more) {
    dossier.hearing.addEvidence(more.items().size());
    String items = more.items().size() + " items";
    dossier.note(
        Desk.now(),
        Track.EVENT,
        "EVIDENCE_ADDED",
        null,
        more.actor(),
        items,
        dossier.rules.evidence());
  }

  private void resumeReview(SubmitEvidence more) {
    dossier.clocks.stop(ClaimClock.SUPPLEMENT, Desk.now());
    dossier.clocks.resume(ClaimClock.INSURER_REVIEW, Desk.now());
    dossier.tell(Role.INSURER, "REVIEW_DUE", ClaimClock.INSURER_REVIEW);
    desk.move(StageEvent.SUPPLEMENTED, more.actor(), "the supplement came", "OQ-7");
  }

  private void giveUp() {
    dossier.clocks.breach(ClaimClock.SUPPLEMENT, Desk.now());
    dossier.clocks.stop(ClaimClock.SUPPLEMENT, Desk.now());
    dossier.clocks.stop(ClaimClock.INSURER_REVIEW, Desk.now());
  }
}
