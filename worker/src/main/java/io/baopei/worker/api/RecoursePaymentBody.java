package io.baopei.worker.api;

import io.baopei.contract.recourse.RecordPayment;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.recourse.RecourseAction;
import io.baopei.worker.api.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A payment of the merchant.
 *
 * @param reference under which it arrived
 */
record RecoursePaymentBody(
    @NotNull @Valid MoneyBody amount, @NotNull @Pattern(regexp = Texts.ID) String reference)
    implements RecourseBody {

  @Override
  public RecourseAction action() {
    return RecourseAction.PAYMENT;
  }

  @Override
  public void check(Faults faults) {
    MoneyBody.checkPositive(faults, "/amount", amount);
  }

  @Override
  public RecourseCommand command(Actor actor) {
    return new RecordPayment(actor, amount.money(), reference);
  }
}
