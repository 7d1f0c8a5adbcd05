package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import java.util.List;

/** An appeal against a rejection, once per claim (OQ-8). */
public record Appeal(Actor actor, String statement, List<EvidenceItem> items) implements Command {

  public Appeal {
    items = items == null ? List.of() : List.copyOf(items);
  }

  @Override
  @JsonIgnore
  public Action action() {
    return Action.APPEAL;
  }
}
