package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.ReviewDecision;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import io.baopei.worker.api.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The insurer's decision; {@code approved} absent: all of it. */
record ReviewBody(
    @NotNull ReviewDecision decision,
    @Nullable @Valid MoneyBody approved,
    @Nullable @Valid ReasonBody reason,
    @Nullable @Size(max = Texts.ITEMS_MAX)
        List<@NotBlank @Size(max = Texts.LINE_MAX) @Pattern(regexp = Texts.LINE) String> missing)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.REVIEW;
  }

  @Override
  public void check(Faults faults) {
    MoneyBody.checkPositive(faults, "/approved", approved);
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new Review(
        actor,
        decision,
        approved == null ? null : approved.money(),
        ReasonBody.reason(reason),
        missing == null ? List.of() : missing);
  }
}
