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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

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

  /** One payment that is to be made. */
  interface Order {

    /** Its idempotency key, {@code <claimId>/<leg>/<n>}. */
    String key();

    /** The keys of earlier payments of the same, which were declined. */
    default List<String> earlierKeys() {
      int cut = key().lastIndexOf('/') + 1;
      int attempt = Integer.parseInt(key(), cut, key().length(), 10);
      return IntStream.range(1, attempt).mapToObj(each -> key().substring(0, cut) + each).toList();
    }

    /** Whether it was ever begun, so that money may be under way. */
    boolean isBegun();

    /** Puts on record that it is about to be sent, and says how far it was before. */
    Progress begin();

    /**
     * Looks whether it may be begun; nothing of it is on record yet.
     *
     * @throws PaymentContradiction when what is on record says that it must not be sent
     */
    void clear();

    /**
     * Looks once more, and sends it: one request.
     *
     * @throws PaymentContradiction when what is on record says that it must not be sent
     */
    PaymentOutcome send();
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
   * Settles one payment. Nothing of it is on record while an earlier payment of the same may yet be
   * made.
   *
   * @return paid, declined or unknown; never not found
   * @throws PaymentContradiction when an earlier payment of the same, which was declined, is paid
   */
  PaymentOutcome settle(Order order) {
    boolean isFirst = !order.isBegun();
    if (isFirst) {
      order.clear();
      Optional<PaymentOutcome> open = openBefore(order);
      if (open.isPresent()) {
        return open.get();
      }
    }
    return settle(order, isFirst);
  }

  private PaymentOutcome settle(Order order, boolean isFirst) {
    Progress progress = order.begin();
    Optional<PaymentOutcome> before = progress.outcome();
    if (before.filter(AskBeforeResend::isFinal).isPresent()) {
      return before.get();
    }
    boolean mayHaveBeenSent = progress.sentBefore() || before.isPresent();
    PaymentOutcome outcome =
        known(mayHaveBeenSent ? askThenSend(order) : isFirst ? order.send() : sendAgain(order));
    records.settle(order.key(), outcome, clock.instant());
    return outcome;
  }

  /** While the counterparty was asked, somebody may have settled it by hand. */
  private PaymentOutcome askThenSend(Order order) {
    PaymentOutcome found = counterparty.apply(order.key());
    return found instanceof NotFound
        ? order.begin().outcome().filter(AskBeforeResend::isFinal).orElseGet(() -> sendAgain(order))
        : found;
  }

  /** Since the first sending, what was declined before it may have been paid after all. */
  private PaymentOutcome sendAgain(Order order) {
    return openBefore(order).orElseGet(order::send);
  }

  /**
   * What is not certain to be declined of the same payment's earlier keys; to be asked before money
   * goes under this one, each time. A counterparty may have paid after all what it had declined.
   *
   * @return unknown, or empty when nothing of them is open
   * @throws PaymentContradiction when one is paid; it is on record then
   */
  private Optional<PaymentOutcome> openBefore(Order order) {
    for (String earlier : order.earlierKeys()) {
      switch (counterparty.apply(earlier)) {
        case Paid paid -> records.settle(earlier, paid, clock.instant());
        case Unknown nobodyKnows -> {
          return Optional.of(nobodyKnows);
        }
        case Declined still -> {}
        case NotFound never -> {}
      }
    }
    return Optional.empty();
  }

  private static boolean isFinal(PaymentOutcome outcome) {
    return outcome instanceof Paid || outcome instanceof Declined;
  }

  /** What was just sent cannot be unheard of: that answer says nothing. */
  private static PaymentOutcome known(PaymentOutcome outcome) {
    return outcome instanceof NotFound ? new Unknown("sent, and not found") : outcome;
  }
}
