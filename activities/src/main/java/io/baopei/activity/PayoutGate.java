package io.baopei.activity;

import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.PayoutStops;
import io.baopei.port.record.PayoutStops.Payer;
import java.util.function.Supplier;

/** Lets payments of one claim go, as long as nobody has stopped its payer's payouts. */
final class PayoutGate {

  private final PayoutStops stops;
  private final String claimId;

  PayoutGate(PayoutStops stops, String claimId) {
    this.stops = stops;
    this.claimId = claimId;
  }

  String payerId() {
    return payer().payerId();
  }

  /**
   * Whether it is worth beginning.
   *
   * @throws PayoutStopped when it is not
   */
  void look() {
    if (payer().stopped()) {
      throw new PayoutStopped(claimId);
    }
  }

  /**
   * Sends; a stop that comes meanwhile is answered when it was sent.
   *
   * @throws PayoutStopped when nothing was sent
   */
  PaymentOutcome through(Supplier<PaymentOutcome> sending) {
    return stops.unlessStopped(claimId, sending).orElseThrow(() -> new PayoutStopped(claimId));
  }

  private Payer payer() {
    return stops.payerOf(claimId).orElseThrow();
  }
}
