package io.baopei.contract.recourse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.recourse.RecourseAction;
import java.util.List;

/** The merchant objects, once, within its time to answer (OQ-21). */
public record RaiseObjection(Actor actor, Reason reason, List<EvidenceItem> items)
    implements RecourseCommand {

  public RaiseObjection {
    items = items == null ? List.of() : List.copyOf(items);
  }

  @Override
  @JsonIgnore
  public RecourseAction action() {
    return RecourseAction.OBJECTION;
  }
}
