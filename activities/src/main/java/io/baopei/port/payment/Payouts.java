package io.baopei.port.payment;

/**
 * Moving the insurer's money. Never throws for an outcome; each call is one request on the wire.
 */
public interface Payouts {

  /** Transfers once for each key. */
  PaymentOutcome transfer(Transfer transfer);

  /** What became of the transfer with that key. */
  PaymentOutcome find(String key);
}
