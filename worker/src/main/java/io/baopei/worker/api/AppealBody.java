package io.baopei.worker.api;

import io.baopei.contract.claim.Appeal;
import io.baopei.contract.claim.Command;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An appeal against a rejection. */
record AppealBody(
    @NotBlank @Size(max = Texts.FREE_MAX) @Pattern(regexp = Texts.FREE) String statement,
    @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> items)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.APPEAL;
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new Appeal(actor, statement, EvidenceItemBody.items(items));
  }
}
