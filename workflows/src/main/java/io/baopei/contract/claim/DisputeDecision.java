package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import org.jspecify.annotations.Nullable;

/** The ruling on a refused receipt (OQ-10). */
public record DisputeDecision(Actor actor, DisputeRuling decision, @Nullable Reason reason)
    implements Command {

  @Override
  @JsonIgnore
  public Action action() {
    return Action.DISPUTE_DECISION;
  }
}
