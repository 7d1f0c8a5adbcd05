package io.baopei.process;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.ClaimSteps;
import io.baopei.contract.claim.ClaimSearchAttributes;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.clock.ResolvedBound;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a claim's steps on record: in the database, and in the search attributes of the engine. */
final class Registry {

  private final Dossier dossier;
  private final ClaimSteps steps = ActivityStubs.steps();
  private final ClaimSteps agreeing = ActivityStubs.stepsWithAgreement();
  private ClaimView published;
  private int seq;

  Registry(Dossier dossier) {
    this.dossier = dossier;
    this.published = dossier.view();
  }

  void step() {
    take(prepare(null));
  }

  /** Puts a prepared step on record. */
  void take(ClaimStep step) {
    resolve(steps.take(step).bounds());
  }

  /**
   * True when the platform agreed; false when the step is on record but the platform was silent.
   */
  boolean stepAgreeing(AgreeToReturn agreement) {
    ClaimStep step = prepare(agreement);
    try {
      resolve(agreeing.take(step).bounds());
      return true;
    } catch (ActivityFailure silent) {
      take(step.withoutAgreement());
      return false;
    }
  }

  /** The next step, with all that is new; whoever gets it must put it on record. */
  ClaimStep prepare(@Nullable AgreeToReturn agreement) {
    seq++;
    return new ClaimStep(
        dossier.input.claimId(),
        seq,
        dossier.view(),
        dossier.news.drainEntries(),
        dossier.news.drainNotices(),
        dossier.news.drainMaterial(),
        dossier.clocks.drainUnresolved(),
        agreement,
        dossier.news.drainRecourse(),
        dossier.news.drainToReserve() ? dossier.money.reservation() : null);
  }

  /**
   * The same for a step that travels with an order to pay, and so stays in the history: what the
   * parties said goes on record before it.
   */
  ClaimStep prepareToTravel() {
    if (dossier.news.hasMaterial()) {
      step();
    }
    return prepare(null);
  }

  void resolve(List<ResolvedBound> bounds) {
    dossier.clocks.resolve(bounds, Desk.now());
    dossier.money.bind(bounds);
  }

  /** Writes the search attributes that have changed, all in one upsert, and none without need. */
  void publish() {
    ClaimView view = dossier.view();
    List<SearchAttributeUpdate<?>> changes = ClaimSearchAttributes.changes(published, view);
    if (!changes.isEmpty()) {
      Workflow.upsertTypedSearchAttributes(changes.toArray(SearchAttributeUpdate[]::new));
      published = view;
    }
  }
}
