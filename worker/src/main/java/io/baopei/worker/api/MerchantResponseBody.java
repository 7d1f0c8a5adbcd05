package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.MerchantDecision;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The merchant's response, where it is asked first. */
record MerchantResponseBody(
    @NotNull MerchantDecision decision,
    @Nullable @Valid ReasonBody reason,
    @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> items)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.MERCHANT_RESPONSE;
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new MerchantResponse(
        actor, decision, ReasonBody.reason(reason), EvidenceItemBody.items(items));
  }
}
