package io.baopei.worker.api;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.PaymentRecords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;

/** What became of payments, in memory; every payee has an account. */
final class MemoryPayments implements PaymentRecords {

  private final Map<String, PaymentOutcome> settled = new ConcurrentHashMap<>();

  /** There is always enough. */
  @Override
  public void reserve(String claimId, List<LegOrder> orders, Money cover, Instant now) {}

  @Override
  public boolean isOnRecord(String key) {
    return settled.containsKey(key);
  }

  @Override
  public Progress begin(String claimId, LegOrder leg, Instant now) {
    return progress(leg.key());
  }

  @Override
  public Progress begin(RefundBuyer refund, Instant now) {
    return progress(refund.key());
  }

  /** Nothing of it is declined and made after all. */
  @Override
  public void requireUncontradicted(String key) {}

  @Override
  public void settle(String key, PaymentOutcome outcome, Instant now) {
    settled.put(key, outcome);
  }

  @Override
  public Optional<PayeeAccount> account(String claimId, LegOrder leg) {
    return Optional.of(new PayeeAccount("ALIPAY", "2088004", leg.payee().name()));
  }

  private Progress progress(String key) {
    return new Progress(Optional.ofNullable(settled.get(key)), false);
  }
}
