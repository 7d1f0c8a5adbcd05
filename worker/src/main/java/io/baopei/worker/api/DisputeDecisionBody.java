package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.DisputeDecision;
import io.baopei.contract.claim.DisputeRuling;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ruling on a refused receipt. */
record DisputeDecisionBody(@NotNull DisputeRuling decision, @Nullable @Valid ReasonBody reason)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.DISPUTE_DECISION;
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new DisputeDecision(actor, decision, ReasonBody.reason(reason));
  }
}
