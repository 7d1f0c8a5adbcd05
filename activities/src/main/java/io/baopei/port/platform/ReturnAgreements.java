package io.baopei.port.platform;

import io.baopei.contract.activity.AgreeToReturn;

/** Agreeing to returns on the merchants' behalf (T-21). */
public interface ReturnAgreements {

  /**
   * Agrees, and has the merchant's default return address pushed to the buyer (T-F13). Idempotent
   * by claim.
   *
   * @throws io.baopei.port.failure.CounterpartyRefused when the platform will not
   * @throws io.baopei.port.failure.CounterpartyUnavailable when it cannot be reached
   */
  void agree(AgreeToReturn agreement);
}
