package io.baopei.port.platform;

import io.baopei.contract.activity.RefundBuyer;
import io.baopei.port.payment.PaymentOutcome;

/** Refunding buyers from the merchants' money. */
public interface Refunds {

  /** Refunds once for each key; sent again it answers the same. Never throws for an outcome. */
  PaymentOutcome refund(RefundBuyer refund);

  /** What became of the refund with that key. */
  PaymentOutcome find(String key);
}
