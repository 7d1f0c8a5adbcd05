package io.baopei.worker.api;

import io.baopei.contract.recourse.RaiseObjection;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.recourse.RecourseAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merchant's objection to a recourse. */
record ObjectionBody(
    @Nullable @Valid ReasonBody reason,
    @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> items)
    implements RecourseBody {

  @Override
  public RecourseAction action() {
    return RecourseAction.OBJECTION;
  }

  @Override
  public RecourseCommand command(Actor actor) {
    return new RaiseObjection(actor, ReasonBody.required(reason), EvidenceItemBody.items(items));
  }
}
