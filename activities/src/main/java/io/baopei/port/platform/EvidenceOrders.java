package io.baopei.port.platform;

import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.domain.claim.PriceEvidence;

/** Orders that buyers place as evidence of a price (P-07, OQ-19). */
public interface EvidenceOrders {

  /**
   * Whether the order still is what was filed: there, of the same shop, item and SKU, at the same
   * unit price. Changes nothing.
   *
   * @throws io.baopei.port.failure.CounterpartyRefused when the platform will not say
   * @throws io.baopei.port.failure.CounterpartyUnavailable when it cannot be reached
   */
  EvidenceOrderState check(PriceEvidence snapshot);
}
