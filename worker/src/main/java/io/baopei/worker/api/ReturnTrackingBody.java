package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.function.Function;

/** The tracking number of the returned goods. */
record ReturnTrackingBody(
    @NotNull @Pattern(regexp = Texts.ID) String carrier,
    @NotNull @Pattern(regexp = "^[A-Z0-9-]{8,32}$") String trackingNumber)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.RETURN_TRACKING;
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new ReturnTracking(actor, carrier, trackingNumber);
  }
}
