package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;

/** The tracking number of the returned goods: the gate of the payout (T-F12). */
public record ReturnTracking(Actor actor, String carrier, String trackingNumber)
    implements Command {

  @Override
  @JsonIgnore
  public Action action() {
    return Action.RETURN_TRACKING;
  }
}
