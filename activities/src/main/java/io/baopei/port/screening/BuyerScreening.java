package io.baopei.port.screening;

import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;

/** The fraud screen (T-46, A-08). */
public interface BuyerScreening {

  /**
   * How risky the buyer is. Changes nothing.
   *
   * @throws io.baopei.port.failure.CounterpartyRefused when the screen will not say
   * @throws io.baopei.port.failure.CounterpartyUnavailable when the screen cannot be reached
   */
  BuyerRisk assess(AssessBuyer assess);
}
