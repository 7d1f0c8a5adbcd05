package io.baopei.worker.api;

import io.baopei.contract.recourse.DecideObjection;
import io.baopei.contract.recourse.ObjectionRuling;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.recourse.RecourseAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What operations decide on a merchant's objection. */
record ObjectionDecisionBody(@NotNull ObjectionRuling decision, @Nullable @Valid ReasonBody reason)
    implements RecourseBody {

  @Override
  public RecourseAction action() {
    return RecourseAction.OBJECTION_DECISION;
  }

  @Override
  public RecourseCommand command(Actor actor) {
    return new DecideObjection(actor, decision, ReasonBody.required(reason));
  }
}
