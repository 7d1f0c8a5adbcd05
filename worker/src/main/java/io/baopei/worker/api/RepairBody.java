package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.settlement.LegKind;
import io.baopei.port.record.PayeeAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about a parked claim.
 *
 * @param leg which payment {@code MARK_DONE} is about, where several are not paid and the parked
 *     step names none
 */
record RepairBody(
    @NotNull RepairDecision decision,
    @Nullable @Valid ReasonBody reason,
    @Nullable @Pattern(regexp = Texts.ID) String reference,
    @Nullable @Valid AccountBody payeeAccount,
    @Nullable LegKind leg)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.REPAIR;
  }

  private @Nullable String kept(Function<PayeeAccount, String> keep) {
    PayeeAccount account = AccountBody.toPay(payeeAccount);
    return account == null ? null : keep.apply(account);
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new Repair(actor, decision, ReasonBody.reason(reason), reference, kept(keep), leg);
  }
}
