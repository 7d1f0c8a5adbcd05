package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.ReceiptDecision;
import io.baopei.contract.claim.RefusalGround;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The merchant confirms or refuses the returned goods. */
record ReceiptBody(
    @NotNull ReceiptDecision decision,
    @Nullable RefusalGround ground,
    @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> proof)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.RECEIPT;
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new Receipt(actor, decision, ground, EvidenceItemBody.items(proof));
  }
}
