package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about a parked claim (S3-10). A new account of the payee is in the
 * database; the message carries only its reference.
 */
public record Repair(
    Actor actor,
    RepairDecision decision,
    @Nullable Reason reason,
    @Nullable String reference,
    @Nullable String payeeAccountRef)
    implements Command {

  @Override
  @JsonIgnore
  public Action action() {
    return Action.REPAIR;
  }
}
