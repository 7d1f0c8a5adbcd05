package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The platform pays, or declines to, in the seller's stead (A-06, A-07, OQ-25). */
public record StepIn(
    Actor actor, StepInDecision decision, @Nullable Money amount, @Nullable Reason reason)
    implements Command {

  @Override
  @JsonIgnore
  public Action action() {
    return Action.STEP_IN;
  }
}
