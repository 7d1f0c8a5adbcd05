package io.baopei.activity;

import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.record.PaymentRecords.Progress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The one way in which money is sent: what is settled stays settled, what may have been sent before
 * is asked about, and only what the counterparty has never heard of is sent, under the same key
 * (OQ-29).
 */
final class AskBeforeResend {

  /** Where it goes on record what became of the payment with that key. */
  @FunctionalInterface
  interface Noted {

    void settle(String key, PaymentOutcome outcome, Instant now);
  }

  private final Noted records;
  private final InstantSource clock;

  AskBeforeResend(Noted records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  /**
   * Settles one payment.
   *
   * @param progress how far the records say it is, after it was put on record
   * @return paid, declined or unknown; never not found
   */
  PaymentOutcome settle(
      String key, Progress progress, Supplier<PaymentOutcome> ask, Supplier<PaymentOutcome> send) {
    PaymentOutcome before = progress.outcome().orElse(null);
    if (before instanceof Paid || before instanceof Declined) {
      return before;
    }
    boolean mayHaveBeenSent = progress.sentBefore() || before instanceof Unknown;
    PaymentOutcome outcome = known(mayHaveBeenSent ? askThenSend(ask, send) : send.get());
    records.settle(key, outcome, clock.instant());
    return outcome;
  }

  private static PaymentOutcome askThenSend(
      Supplier<PaymentOutcome> ask, Supplier<PaymentOutcome> send) {
    PaymentOutcome found = ask.get();
    return found instanceof NotFound ? send.get() : found;
  }

  /** What was just sent cannot be unheard of: that answer says nothing. */
  private static PaymentOutcome known(PaymentOutcome outcome) {
    return outcome instanceof NotFound ? new Unknown("sent, and not found") : outcome;
  }
}
