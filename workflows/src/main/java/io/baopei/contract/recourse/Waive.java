package io.baopei.contract.recourse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.recourse.RecourseAction;

/** The creditor gives up what is still owed. */
public record Waive(Actor actor, Reason reason) implements RecourseCommand {

  @Override
  @JsonIgnore
  public RecourseAction action() {
    return RecourseAction.WAIVER;
  }
}
