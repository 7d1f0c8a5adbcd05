package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.StepIn;
import io.baopei.contract.claim.StepInDecision;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import io.baopei.worker.api.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The platform pays, or declines to, in the seller's stead. */
record StepInBody(
    @NotNull StepInDecision decision,
    @Nullable @Valid MoneyBody amount,
    @Nullable @Valid ReasonBody reason)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.STEP_IN;
  }

  @Override
  public void check(Faults faults) {
    MoneyBody.checkPositive(faults, "/amount", amount);
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new StepIn(
        actor, decision, amount == null ? null : amount.money(), ReasonBody.reason(reason));
  }
}
