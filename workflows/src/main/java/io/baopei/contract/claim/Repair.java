package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.settlement.LegKind;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about a parked claim (S3-10). A new account of the payee is in the
 * database; the message carries only its reference.
 *
 * @param leg which payment is meant, where the parked step names none
 */
public record Repair(
    Actor actor,
    RepairDecision decision,
    @Nullable Reason reason,
    @Nullable String reference,
    @Nullable String payeeAccountRef,
    @Nullable LegKind leg)
    implements Command {

  /** One that names no leg: where several are unpaid, that can be no {@code MARK_DONE}. */
  public Repair(
      Actor actor,
      RepairDecision decision,
      @Nullable Reason reason,
      @Nullable String reference,
      @Nullable String payeeAccountRef) {
    this(actor, decision, reason, reference, payeeAccountRef, null);
  }

  @Override
  @JsonIgnore
  public Action action() {
    return Action.REPAIR;
  }
}
