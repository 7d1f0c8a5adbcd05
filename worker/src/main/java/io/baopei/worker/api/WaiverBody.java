package io.baopei.worker.api;

import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.Waive;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.recourse.RecourseAction;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** The creditor gives up what is still owed. */
record WaiverBody(@Nullable @Valid ReasonBody reason) implements RecourseBody {

  @Override
  public RecourseAction action() {
    return RecourseAction.WAIVER;
  }

  @Override
  public RecourseCommand command(Actor actor) {
    return new Waive(actor, ReasonBody.required(reason));
  }
}
