package io.baopei.process;

import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.ReviewDecision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.programme.Programme;
import io.temporal.failure.ActivityFailure;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Buyers of high integrity are settled at speed (T-28): where the insurer has a fast lane, a small
 * claim that is whole as filed and flagged by nothing is approved at once when the fraud screen
 * trusts its buyer. In every other case, and without an answer, a person reviews.
 */
final class FastLane {

  private final Dossier dossier;

  FastLane(Dossier dossier) {
    this.dossier = dossier;
  }

  /** The decision, where none is needed of a person. */
  Optional<Review> decision() {
    if (!isOpen() || !isTrusted()) {
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

  private boolean isTrusted() {
    AssessBuyer question =
        new AssessBuyer(
            dossier.input.claimId(),
            dossier.input.filing().order().buyerId(),
            dossier.input.filing().programme(),
            dossier.money.approvable());
    try {
      BuyerRisk risk =
          ActivityStubs.platformAtOnce("Ask the fraud screen for the buyer's standing")
              .assessBuyer(question);
      return risk.level() == BuyerRisk.Level.TRUSTED;
    } catch (ActivityFailure noAnswer) {
      return false;
    }
  }
}
