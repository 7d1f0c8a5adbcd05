package io.baopei.activity;

import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords.Progress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
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
  private final Function<String, PaymentOutcome> counterparty;
  private final InstantSource clock;

  /**
   * @param counterparty says what became of the payment with a key
   */
  AskBeforeResend(
      Noted records, Function<String, PaymentOutcome> counterparty, InstantSource clock) {
    this.records = records;
    this.counterparty = counterparty;
    this.clock = clock;
  }

  /**
   * Settles one payment.
   *
   * @param begin puts on record that it is about to be sent, and says how far it was before
   * @return paid, declined or unknown; never not found
   */
  PaymentOutcome settle(String key, Supplier<Progress> begin, Supplier<PaymentOutcome> send) {
    Progress progress = begin.get();
    Optional<PaymentOutcome> before = progress.outcome();
    if (before.filter(AskBeforeResend::isFinal).isPresent()) {
      return before.get();
    }
    boolean mayHaveBeenSent = progress.sentBefore() || before.isPresent();
    PaymentOutcome outcome = known(mayHaveBeenSent ? askThenSend(key, begin, send) : send.get());
    records.settle(key, outcome, clock.instant());
    return outcome;
  }

  /**
   * What is not certain to be declined of the same payment's earlier keys; to be asked before money
   * goes under this one. A counterparty may have paid after all what it had declined.
   *
   * @return unknown, or empty when nothing of them is open
   * @throws PaymentContradiction when one is paid; it is on record then
   */
  Optional<PaymentOutcome> openBefore(String key) {
    int cut = key.lastIndexOf('/') + 1;
    int attempt = Integer.parseInt(key, cut, key.length(), 10);
    for (int earlier = 1; earlier < attempt; earlier++) {
      String before = key.substring(0, cut) + earlier;
      switch (counterparty.apply(before)) {
        case Paid paid -> records.settle(before, paid, clock.instant());
        case Unknown nobodyKnows -> {
          return Optional.of(nobodyKnows);
        }
        case Declined still -> {}
        case NotFound never -> {}
      }
    }
    return Optional.empty();
  }

  /** While the counterparty was asked, somebody may have settled it by hand. */
  private PaymentOutcome askThenSend(
      String key, Supplier<Progress> begin, Supplier<PaymentOutcome> send) {
    PaymentOutcome found = counterparty.apply(key);
    return found instanceof NotFound
        ? begin.get().outcome().filter(AskBeforeResend::isFinal).orElseGet(send)
        : found;
  }

  private static boolean isFinal(PaymentOutcome outcome) {
    return outcome instanceof Paid || outcome instanceof Declined;
  }

  /** What was just sent cannot be unheard of: that answer says nothing. */
  private static PaymentOutcome known(PaymentOutcome outcome) {
    return outcome instanceof NotFound ? new Unknown("sent, and not found") : outcome;
  }
}
