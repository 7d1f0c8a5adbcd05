package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import io.baopei.worker.api.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** More evidence, asked for or not. */
record EvidenceBody(
    @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> items,
    @Nullable @Size(max = Texts.FREE_MAX) @Pattern(regexp = Texts.FREE) String description)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.EVIDENCE;
  }

  @Override
  public void check(Faults faults) {
    boolean says = description != null && !description.isBlank();
    if ((items == null || items.isEmpty()) && !says) {
      faults.invalid("/items", "items or a description must be given");
    }
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new SubmitEvidence(actor, EvidenceItemBody.items(items), description);
  }
}
