package io.baopei.process;

import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.ReviewDecision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.ReviewTimeout;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A review that takes too long (OQ-1): reminders, the breach, and at the end of the grace either an
 * approval by itself (a small sum of a buyer who is neither blocked nor a high risk) or a person's
 * escalation.
 */
final class OverdueReview {

  private final Dossier dossier;

  OverdueReview(Dossier dossier) {
    this.dossier = dossier;
  }

  /**
   * What follows from an alarm of the review's clock: a decision, or null when it is still open.
   */
  @Nullable Review rang(Alarm alarm) {
    switch (alarm.kind()) {
      case DUE -> {
        dossier.clocks.breach(ClaimClock.INSURER_REVIEW, Desk.now());
        dossier.tell(Role.INSURER, "REVIEW_OVERDUE", ClaimClock.INSURER_REVIEW);
        dossier.tell(Role.OPS, "REVIEW_OVERDUE", ClaimClock.INSURER_REVIEW);
      }
      case GRACE_END -> {
        return afterGrace();
      }
      default -> dossier.tell(Role.INSURER, "REVIEW_REMINDER", ClaimClock.INSURER_REVIEW);
    }
    return null;
  }

  private @Nullable Review afterGrace() {
    if (decidesItself()) {
      dossier.note(
          Desk.now(),
          Track.RULE,
          "APPLIED",
          "OQ-1",
          Actor.SYSTEM,
          "approved by itself after the grace",
          "OQ-1");
      Reason reason = new Reason("REVIEW_OVERDUE", "The insurer did not decide in time.");
      return new Review(Actor.SYSTEM, ReviewDecision.APPROVE, null, reason, List.of());
    }
    dossier.note(
        Desk.now(),
        Track.EVENT,
        "ESCALATED",
        ClaimClock.INSURER_REVIEW.name(),
        Actor.SYSTEM,
        "waits for a person",
        "OQ-1");
    dossier.tell(Role.OPS, "REVIEW_ESCALATED", ClaimClock.INSURER_REVIEW);
    return null;
  }

  /** The threshold is private (T-45): no trace says whether it was the sum or the buyer. */
  private boolean decidesItself() {
    Money limit = dossier.input.privateTerms().autoApproveUpTo();
    return dossier.input.terms().onReviewTimeout() == ReviewTimeout.APPROVE_SMALL_SUMS
        && !dossier.input.hasFlag(ClaimFlags.BUYER_BLOCKED)
        && !dossier.money.approvable().isGreaterThan(limit)
        && !isHighRisk();
  }

  /** A screen that gives no answer counts as a high risk: no insurer's money without a person. */
  private boolean isHighRisk() {
    AssessBuyer question =
        new AssessBuyer(
            dossier.input.claimId(),
            dossier.input.filing().order().buyerId(),
            dossier.input.filing().programme(),
            dossier.money.approvable(),
            AssessBuyer.Occasion.OVERDUE);
    Promise<BuyerRisk> answer =
        Async.function(
            ActivityStubs.platformQuickly("Ask the fraud screen")::assessBuyer, question);
    return !(Patience.replyOf(answer).orElse(null)
            instanceof Patience.Reply.Given<BuyerRisk>(BuyerRisk risk))
        || risk.level() == BuyerRisk.Level.HIGH;
  }
}
