package io.baopei.port.platform;

import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.Transfer;

/** Crediting sums that are too small for a transfer (S3-1). Idempotent by the transfer's key. */
public interface AccountCredits {

  /** Credits once for each key. */
  PaymentOutcome credit(Transfer transfer);

  /** What became of the credit with that key. */
  PaymentOutcome find(String key);
}
