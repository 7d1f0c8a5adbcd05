package io.baopei.port.payment;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What became of a payment. Declined, unknown and never heard of are different things (OQ-29). */
public sealed interface PaymentOutcome {

  /**
   * The money moved.
   *
   * @param amount as the counterparty states it, or null where it does not
   */
  record Paid(String reference, Instant at, @Nullable Money amount) implements PaymentOutcome {

    /** One of which the counterparty does not state the sum. */
    public Paid(String reference, Instant at) {
      this(reference, at, null);
    }
  }

  /** The counterparty said no, for good: this key will never pay. */
  record Declined(String code, String message) implements PaymentOutcome {}

  /** Sent, or perhaps not, and no answer that says: ask before sending again. */
  record Unknown(String cause) implements PaymentOutcome {}

  /** Asked, and the counterparty has never heard of it: the identical request may be sent again. */
  record NotFound() implements PaymentOutcome {}
}
