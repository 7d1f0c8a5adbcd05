package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.Withdrawal;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The buyer no longer wants the claim. */
record WithdrawalBody(@Nullable @Valid ReasonBody reason) implements ActionBody {

  @Override
  public Action action() {
    return Action.WITHDRAWAL;
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new Withdrawal(actor, ReasonBody.reason(reason));
  }
}
