package io.baopei.process;

import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.ReviewDecision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.programme.Programme;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Buyers of high integrity are settled at speed (T-28): where the insurer has a fast lane, a small
 * claim that is whole as filed and flagged by nothing is approved at once when the fraud screen
 * trusts its buyer. In every other case, and without an answer, a person reviews.
 */
final class FastLane {

  private final Dossier dossier;
  private @Nullable Promise<BuyerRisk> answer;

  FastLane(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Asks for the buyer's standing, where that may decide; what comes meanwhile is read first. */
  void ask() {
    if (isOpen()) {
      answer =
          Async.function(
              ActivityStubs.platformAtOnce("Ask the fraud screen for the buyer's standing")
                  ::assessBuyer,
              question());
    }
  }

  /** Whether there is an answer that nobody has taken yet. */
  boolean isAnswered() {
    return answer != null && answer.isCompleted();
  }

  /** Takes the answer: the decision, where none is needed of a person. */
  Optional<Review> decision() {
    Promise<BuyerRisk> given = answer;
    answer = null;
    if (given == null || !isTrusted(given) || !isOpen()) {
      return Optional.empty();
    }
    dossier.note(
        Desk.now(), Track.RULE, "APPLIED", "T-28", Actor.SYSTEM, "approved at once", "T-28");
    return Optional.of(new Review(Actor.SYSTEM, ReviewDecision.APPROVE, null, null, List.of()));
  }

  /** The threshold is private (T-45): nothing is noted of a claim that it leaves out. */
  private boolean isOpen() {
    Money limit = dossier.input.privateTerms().fastLaneUpTo();
    return limit != null
        && dossier.input.filing().programme() == Programme.TMALL_30_DAY
        && dossier.stage() == Stage.INSURER_REVIEW
        && dossier.input.flags().isEmpty()
        && !dossier.money.approvable().isGreaterThan(limit);
  }

  private AssessBuyer question() {
    return new AssessBuyer(
        dossier.input.claimId(),
        dossier.input.filing().order().buyerId(),
        dossier.input.filing().programme(),
        dossier.money.approvable(),
        AssessBuyer.Occasion.FAST_LANE);
  }

  private static boolean isTrusted(Promise<BuyerRisk> given) {
    return Patience.replyOf(given).orElse(null)
            instanceof Patience.Reply.Given<BuyerRisk>(BuyerRisk risk)
        && risk.level() == BuyerRisk.Level.TRUSTED;
  }
}
