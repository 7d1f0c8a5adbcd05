package io.baopei.port.screening;

import io.baopei.contract.activity.ScreenClaim;
import io.baopei.contract.activity.Screening;

/** The fraud screen of whole claims. */
public interface ClaimScreening {

  /**
   * Whether the claim goes on to the seller, and if not, why. Idempotent by claim.
   *
   * @throws io.baopei.port.failure.CounterpartyRefused when the screen will not say
   * @throws io.baopei.port.failure.CounterpartyUnavailable when the screen cannot be reached
   */
  Screening screen(ScreenClaim claim);
}
