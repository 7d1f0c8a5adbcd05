package io.baopei.persistence;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The payments in PostgreSQL. Each call is a transaction of its own, committed before it returns,
 * whatever the caller's: what was sent must be on record even if the caller fails.
 */
public final class PostgresPaymentRecords implements PaymentRecords {

  private final TransactionTemplate transactions;
  private final PaymentRows rows;
  private final PayeeLookup payees;
  private final ClaimMoney money;
  private final PaymentNotices notices;

  public PostgresPaymentRecords(JdbcClient jdbc, TransactionTemplate transactions) {
    this.transactions =
        new TransactionTemplate(
            Objects.requireNonNull(transactions.getTransactionManager()), transactions);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.rows = new PaymentRows(jdbc);
    this.payees = new PayeeLookup(jdbc);
    this.money = new ClaimMoney(jdbc);
    this.notices = new PaymentNotices(jdbc);
  }

  @Override
  public void reserve(String claimId, List<LegOrder> orders, Money cover, Instant now) {
    transactions.executeWithoutResult(status -> money.reserve(claimId, orders, cover, now));
  }

  @Override
  public boolean isOnRecord(String key) {
    return rows.isOnRecord(key);
  }

  @Override
  public Progress begin(String claimId, LegOrder leg, Instant now) {
    return begin(PaymentOrder.of(claimId, leg), now);
  }

  @Override
  public Progress begin(RefundBuyer refund, Instant now) {
    return begin(PaymentOrder.of(refund), now);
  }

  /**
   * {@inheritDoc}
   *
   * <p>What contradicts a settled outcome is kept in the payment's history, and operators are told.
   * That a payment is unknown contradicts nothing.
   *
   * @throws IllegalStateException when no such payment is on record
   */
  @Override
  public void settle(String key, PaymentOutcome outcome, Instant now) {
    boolean contradicts =
        Objects.requireNonNull(transactions.execute(status -> note(key, outcome, now)));
    if (contradicts) {
      throw new PaymentContradiction(
          key, "what is said of payment " + key + " contradicts the record");
    }
  }

  @Override
  public void requireUncontradicted(String key) {
    rows.paidAfterAll(key)
        .ifPresent(
            other -> {
              throw new PaymentContradiction(
                  key, "payment " + other + " was declined, and is paid after all");
            });
  }

  @Override
  public Optional<PayeeAccount> account(String claimId, LegOrder leg) {
    return payees.account(claimId, leg);
  }

  private Progress begin(PaymentOrder order, Instant now) {
    try {
      return Objects.requireNonNull(
          transactions.execute(
              status -> {
                money.lock(order);
                return rows.insert(order, now) ? first(order, now) : again(order, now);
              }));
    } catch (DuplicateKeyException second) {
      throw new PaymentContradiction(
          order.key(),
          "payment " + order.key() + " would be a second one: another of the leg is not declined");
    }
  }

  private Progress first(PaymentOrder order, Instant now) {
    money.requireDue(order);
    money.sent(order, now);
    return new Progress(Optional.empty(), false);
  }

  private Progress again(PaymentOrder order, Instant now) {
    PaymentRow row = rows.lock(order.key());
    if (!row.order().equals(order)) {
      throw new PaymentContradiction(
          order.key(), "payment " + order.key() + " is on record otherwise");
    }
    Optional<PaymentOutcome> outcome = row.settledAs();
    if (outcome.isEmpty()) {
      rows.sentAgain(order.key(), now);
    }
    return new Progress(outcome, row.isPerhapsSent());
  }

  private boolean note(String key, PaymentOutcome outcome, Instant now) {
    PaymentRow row = rows.lock(key);
    boolean contradicts = row.isContradictedBy(outcome);
    rows.note(key, outcome, contradicts, now);
    if (contradicts) {
      notices.contradicted(row.order());
    }
    if (!contradicts && row.settledAs().isEmpty()) {
      rows.settle(key, outcome, now);
      money.settled(row.order(), outcome, now);
    }
    return contradicts;
  }
}
