package io.baopei.activity;

/** Somebody has stopped the payer's payouts: nothing was sent, and it is tried again. */
final class PayoutStopped extends RuntimeException {

  private static final long serialVersionUID = 1;

  PayoutStopped(String claimId) {
    super("payouts are stopped: " + claimId);
  }
}
