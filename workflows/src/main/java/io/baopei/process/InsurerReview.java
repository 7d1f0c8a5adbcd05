package io.baopei.process;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.DecisionRules;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The insurer reviews within 24 hours (T-19, Q-10, OQ-18, OQ-21): reminders, one supplement round
 * that stops the clock, breach and grace, and an appeal against a rejection.
 */
final class InsurerReview {

  private static final Reason NOT_SENT =
      new Reason("SUPPLEMENT_NOT_SENT", "What was asked for did not come in time.");

  private final Desk desk;
  private final Runnable lookAgain;
  private final Dossier dossier;
  private final Supplement supplement;
  private final AppealWindow appeal;
  private final OverdueReview overdue;
  private final FastLane fastLane;

  InsurerReview(Desk desk) {
    this(desk, () -> {});
  }

  /**
   * A review before which something is to be looked at.
   *
   * @param lookAgain what to do before an appeal is heard, or more evidence is looked at
   */
  InsurerReview(Desk desk, Runnable lookAgain) {
    this.desk = desk;
    this.lookAgain = lookAgain;
    this.dossier = desk.dossier;
    this.supplement = new Supplement(desk);
    this.appeal =
        new AppealWindow(desk, StageEvent.APPEALED, ClaimClock.INSURER_REVIEW, Role.INSURER);
    this.overdue = new OverdueReview(dossier);
    this.fastLane = new FastLane(dossier);
  }

  /** Whether an appeal against that refusal comes, and the insurer approves it in the end. */
  boolean overturns(StageEvent refusal, Actor by, @Nullable Reason why) {
    dossier.hearing.rejectedBy(by.sub());
    dossier.decided(decision(by, "REFUSE", null, why));
    return appeal.follows(refusal, by, why, "Q-08", "OQ-20") && approves();
  }

  /** Whether the insurer approves, in the end. */
  boolean approves() {
    begin();
    fastLane.ask();
    while (true) {
      if (dossier.stage() == Stage.SUPPLEMENT && supplement.arrives()) {
        lookAgain.run();
      } else if (dossier.stage() == Stage.SUPPLEMENT) {
        dossier.decided(decision(Actor.SYSTEM, "REJECT", null, NOT_SENT));
        if (!appeal.follows(
            StageEvent.SUPPLEMENT_NOT_SENT, Actor.SYSTEM, NOT_SENT, "OQ-7", "OQ-8")) {
          return false;
        }
        lookAgain.run();
        continue;
      }
      Review review = decision();
      switch (review.decision()) {
        case APPROVE -> {
          approve(review);
          return true;
        }
        case REQUEST_SUPPLEMENT -> supplement.request(review);
        case REJECT -> {
          if (!rejectAndAwaitAppeal(review)) {
            return false;
          }
          lookAgain.run();
        }
      }
    }
  }

  /** The clock runs from the filing, or from the entry into the review when that is later. */
  private void begin() {
    if (dossier.stage() == Stage.INSURER_REVIEW
        && !dossier.clocks.runs(ClaimClock.INSURER_REVIEW)) {
      dossier.clocks.start(ClaimClock.INSURER_REVIEW, Desk.now());
      dossier.tell(Role.INSURER, "REVIEW_DUE", ClaimClock.INSURER_REVIEW);
    }
  }

  private Review decision() {
    Alarms alarms = desk.alarms(ClaimClock.INSURER_REVIEW);
    while (true) {
      switch (desk.next(alarms, fastLane::isAnswered)) {
        case Happening.Came(Fact.Commanded(Review review)) -> {
          return review;
        }
        case Happening.Changed any when fastLane.isAnswered() -> {
          Optional<Review> atOnce = fastLane.decision();
          if (atOnce.isPresent()) {
            return atOnce.get();
          }
        }
        case Happening.Came(Fact.Commanded(SubmitEvidence more)) -> supplement.add(more);
        case Happening.Rang(Alarm alarm) -> {
          Review automatic = overdue.rang(alarm);
          if (automatic != null) {
            return automatic;
          }
        }
        default -> {}
      }
    }
  }

  private void approve(Review review) {
    Money indemnity = review.approved() == null ? dossier.money.approvable() : review.approved();
    decide(review, indemnity);
    dossier.approved(Desk.now());
    dossier.money.approve(indemnity, review.actor(), Desk.now());
    dossier.clocks.stop(ClaimClock.INSURER_REVIEW, Desk.now());
    tellOfApproval(indemnity, review.reason());
    desk.move(approvalEvent(), review.actor(), "approved " + indemnity, rules().namesOfApproval());
  }

  /** What each must do next is said at once, for neither is told when the return begins. */
  private void tellOfApproval(Money indemnity, @Nullable Reason why) {
    Notice buyer = Notice.to(Role.BUYER, "CLAIM_APPROVED").over(indemnity).because(why);
    Notice merchant = Notice.to(Role.MERCHANT, "CLAIM_APPROVED").over(indemnity).because(why);
    if (approvalEvent() == StageEvent.APPROVED_FOR_RETURN) {
      Instant due = dossier.clocks.dueIfStarted(ClaimClock.RETURN_TRACKING, Desk.now());
      buyer = buyer.by(due).hinting(Notice.Hint.SUBMIT_TRACKING_NUMBER);
      merchant = merchant.hinting(Notice.Hint.CHECK_DEFAULT_RETURN_ADDRESS);
    }
    dossier.tell(buyer);
    dossier.tell(merchant);
  }

  private StageEvent approvalEvent() {
    if (dossier.money.isRefunded() || !dossier.money.hasRefund()) {
      return StageEvent.APPROVED_FOR_PAYOUT;
    }
    return dossier.goodsGoBack() ? StageEvent.APPROVED_FOR_RETURN : StageEvent.APPROVED_FOR_REFUND;
  }

  private boolean rejectAndAwaitAppeal(Review review) {
    decide(review, null);
    dossier.hearing.rejectedBy(review.actor().sub());
    dossier.clocks.stop(ClaimClock.INSURER_REVIEW, Desk.now());
    return appeal.follows(StageEvent.REJECTED, review.actor(), review.reason(), "OQ-8");
  }

  private DecisionRules rules() {
    return dossier.input.terms().rules();
  }

  private void decide(Review review, @Nullable Money approved) {
    Actor by = review.actor();
    String what = review.decision().name();
    dossier.decided(decision(by, what, approved, review.reason()));
    dossier.note(Desk.now(), Track.EVENT, "DECIDED", what, by, null, rules().namesOfDecision());
  }

  private static Decision decision(
      Actor by, String what, @Nullable Money approved, @Nullable Reason why) {
    String who = by.sub() == null ? by.role().name() : by.sub();
    return new Decision(who, what, approved, why, Desk.now());
  }
}
