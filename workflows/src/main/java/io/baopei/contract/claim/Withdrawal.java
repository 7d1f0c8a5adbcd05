package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import org.jspecify.annotations.Nullable;

/** The buyer no longer wants the claim (OQ-26). */
public record Withdrawal(Actor actor, @Nullable Reason reason) implements Command {

  @Override
  @JsonIgnore
  public Action action() {
    return Action.WITHDRAWAL;
  }
}
