package io.baopei.activity;

/**
 * The payer has as many payouts under way as it may have: nothing was sent, and it is tried again.
 */
final class PayerBusy extends RuntimeException {

  private static final long serialVersionUID = 1;

  PayerBusy(String payerId) {
    super("as many payouts of " + payerId + " are under way as may be");
  }
}
