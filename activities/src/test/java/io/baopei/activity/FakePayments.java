package io.baopei.activity;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.domain.ledger.Guard;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords;
import io.baopei.port.record.ReserveRefused;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Payment records in memory. */
final class FakePayments implements PaymentRecords {

  static final PayeeAccount ACCOUNT = new PayeeAccount("ALIPAY", "li@example.cn", "Li");

  private final Map<String, Object> orders = new HashMap<>();
  private final Map<String, PaymentOutcome> outcomes = new HashMap<>();
  private final Set<String> paidAfterAll = new HashSet<>();
  private boolean drained;
  private Optional<PayeeAccount> account = Optional.of(ACCOUNT);

  void forgetTheAccount() {
    account = Optional.empty();
  }

  Optional<PaymentOutcome> outcome(String key) {
    return Optional.ofNullable(outcomes.get(key));
  }

  /** Every reserve is refused from now on. */
  void drain() {
    drained = true;
  }

  @Override
  public void reserve(String claimId, List<LegOrder> legs, Money cover, Instant now) {
    if (drained) {
      throw new ReserveRefused(Guard.FUNDS_EXHAUSTED, claimId + ": the fund is drawn");
    }
  }

  @Override
  public boolean isOnRecord(String key) {
    return orders.containsKey(key);
  }

  @Override
  public Progress begin(String claimId, LegOrder leg, Instant now) {
    return begin(leg.key(), leg);
  }

  @Override
  public Progress begin(RefundBuyer refund, Instant now) {
    return begin(refund.key(), refund);
  }

  private Progress begin(String key, Object order) {
    Object before = orders.putIfAbsent(key, order);
    if (before != null && !before.equals(order)) {
      throw new PaymentContradiction(key, key + " is on record with other content");
    }
    return new Progress(outcome(key).filter(FakePayments::isSettled), before != null);
  }

  @Override
  public void settle(String key, PaymentOutcome outcome, Instant now) {
    PaymentOutcome before = outcomes.get(key);
    if (before != null && isSettled(before) && !before.equals(outcome)) {
      if (outcome instanceof Paid) {
        paidAfterAll.add(key);
      }
      throw new PaymentContradiction(key, key + " was settled otherwise");
    }
    outcomes.put(key, outcome);
  }

  @Override
  public void requireUncontradicted(String key) {
    String leg = key.substring(0, key.lastIndexOf('/'));
    if (paidAfterAll.stream().anyMatch(paid -> paid.startsWith(leg) && !paid.equals(key))) {
      throw new PaymentContradiction(key, leg + " is paid after all");
    }
  }

  @Override
  public Optional<PayeeAccount> account(String claimId, LegOrder leg) {
    return account;
  }

  private static boolean isSettled(PaymentOutcome outcome) {
    return outcome instanceof Paid || outcome instanceof Declined;
  }
}
