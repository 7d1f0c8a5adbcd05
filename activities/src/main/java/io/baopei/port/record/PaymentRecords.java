package io.baopei.port.record;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.port.payment.PaymentOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Write-ahead records of every payment: nothing is sent that is not on record first. */
public interface PaymentRecords {

  /**
   * How far a payment is.
   *
   * @param outcome what it was settled with, or empty
   * @param sentBefore whether an earlier try was sent, so that its outcome must be asked for first
   */
  record Progress(Optional<PaymentOutcome> outcome, boolean sentBefore) {}

  /**
   * Sees to it that the ledger holds a reserve for those of the orders that have not been sent yet.
   * Idempotent: what is set aside already is not set aside again.
   *
   * @param cover what all claims of the sub-order may cost together (OQ-12)
   * @throws ReserveRefused when the payer's fund or the cover does not suffice; nothing is booked
   */
  void reserve(String claimId, List<LegOrder> orders, Money cover, Instant now);

  /** Whether a payment with that key has ever been begun. */
  boolean isOnRecord(String key);

  /**
   * Notes that the leg is about to be sent, and says how far it was before. A settled leg is left
   * as it is. A key that is on record with another sum or payee is refused.
   *
   * @throws PaymentContradiction when the key is on record with other content, or the leg under
   *     another key that was not declined or as paid by hand; or when the claim is closed and the
   *     payment was never begun
   */
  Progress begin(String claimId, LegOrder leg, Instant now);

  /** The same for a refund. */
  Progress begin(RefundBuyer refund, Instant now);

  /**
   * Looks whether anything on record says that the payment must not be sent, now that it is about
   * to be.
   *
   * @throws PaymentContradiction when another payment of its leg was paid after all though it had
   *     been declined
   */
  void requireUncontradicted(String key);

  /**
   * Notes what became of the payment. A settled outcome is never overwritten by another.
   *
   * @throws PaymentContradiction when it was settled otherwise; what came is kept in the history
   */
  void settle(String key, PaymentOutcome outcome, Instant now);

  /**
   * The payee's account: the operator's where {@code accountRef} names one, else that of the filing
   * or the policy; empty when none is on record.
   */
  Optional<PayeeAccount> account(String claimId, LegOrder leg);
}
