package io.baopei.activity;

import io.baopei.contract.activity.RefundBuyer;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.platform.Refunds;
import io.baopei.port.record.PaymentRecords;
import io.baopei.port.record.PaymentRecords.Progress;
import java.time.InstantSource;

/** A refund of the merchant's on its way to the buyer. */
record RefundOrder(RefundBuyer refund, PaymentRecords records, Refunds refunds, InstantSource clock)
    implements AskBeforeResend.Order {

  @Override
  public String key() {
    return refund.key();
  }

  @Override
  public boolean isBegun() {
    return records.isOnRecord(refund.key());
  }

  @Override
  public Progress begin() {
    return records.begin(refund, clock.instant());
  }

  @Override
  public void clear() {
    records.requireUncontradicted(refund.key());
  }

  @Override
  public PaymentOutcome send() {
    records.requireUncontradicted(refund.key());
    return refunds.refund(refund);
  }
}
