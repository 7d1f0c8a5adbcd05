package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import java.util.List;

/** The buyer's answer to a refused receipt (OQ-10). */
public record DisputeAnswer(Actor actor, String statement, List<EvidenceItem> items)
    implements Command {

  public DisputeAnswer {
    items = items == null ? List.of() : List.copyOf(items);
  }

  @Override
  @JsonIgnore
  public Action action() {
    return Action.DISPUTE_ANSWER;
  }
}
