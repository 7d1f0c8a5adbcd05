package io.baopei.port.payment;

import org.joda.money.CurrencyUnit;

/**
 * Moving the insurer's money. Never throws for an outcome; each call is one request on the wire.
 */
public interface Payouts {

  /** Transfers once for each key. */
  PaymentOutcome transfer(Transfer transfer);

  /**
   * What became of the transfer with that key.
   *
   * @param currency what it is in: it says who was asked to make it
   */
  PaymentOutcome find(String key, CurrencyUnit currency);
}
