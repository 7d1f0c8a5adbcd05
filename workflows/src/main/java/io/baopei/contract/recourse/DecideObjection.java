package io.baopei.contract.recourse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.recourse.RecourseAction;

/** Operations decide on the objection: upheld, the recourse is given up; overruled, it goes on. */
public record DecideObjection(Actor actor, ObjectionRuling decision, Reason reason)
    implements RecourseCommand {

  @Override
  @JsonIgnore
  public RecourseAction action() {
    return RecourseAction.OBJECTION_DECISION;
  }
}
