package io.baopei.persistence;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.Reservation;
import io.baopei.domain.ledger.ClaimLedger;
import io.baopei.domain.ledger.EntryKind;
import io.baopei.domain.settlement.LegKind;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.ReserveRefused;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Books what happens to a claim's money. To be called in the transaction that changes the payments:
 * neither is on record without the other.
 */
final class ClaimMoney {

  private final JdbcClient jdbc;
  private final LedgerRows ledger;

  ClaimMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerRows(jdbc);
  }

  /**
   * Sees to it that the reserve holds what the claim may still cost.
   *
   * @throws ReserveRefused when the fund or the sub-order's cover does not suffice
   */
  void reserve(String claimId, Reservation reservation, Instant now) {
    ClaimBook claim = ClaimBook.lock(jdbc, claimId).orElseThrow(() -> unknown(claimId));
    String unit = reservation.cost().getCurrencyUnit().getCode();
    long held = ledger.balance(claim.ledger().reserve(unit));
    long missing = reservation.cost().getAmountMinorLong() - held;
    if (missing <= 0) {
      return;
    }
    Money more = Money.ofMinor(reservation.cost().getCurrencyUnit(), missing);
    ledger.commitCover(claim, unit, reservation.cover().getAmountMinorLong(), missing);
    int number = ledger.count(claimId, EntryKind.RESERVED) + 1;
    ledger.book(claim.ledger().reserve(number, more, now));
  }

  /** The same for those of the orders that have not been sent yet. */
  void reserve(String claimId, List<LegOrder> orders, Money cover, Instant now) {
    Money cost = Money.zero(cover.getCurrencyUnit());
    for (LegOrder order : orders) {
      if (!isOnRecord(order.key())) {
        cost = cost.plus(order.amount());
      }
    }
    reserve(claimId, new Reservation(cost, cover), now);
  }

  /** The payment goes out: from the reserve into the provider's clearing. */
  void sent(PaymentOrder order, Instant now) {
    if (isOfInsurer(order)) {
      ClaimLedger claim = of(order.claimId()).ledger();
      ledger.book(claim.sent(order.key(), order.leg(), order.amount(), now));
    }
  }

  /** What became of it; nothing while nobody knows. */
  void settled(PaymentOrder order, PaymentOutcome outcome, Instant now) {
    switch (outcome) {
      case PaymentOutcome.Paid paid -> paid(order, paid);
      case PaymentOutcome.Declined any -> returned(order, now);
      case PaymentOutcome.NotFound any -> {}
      case PaymentOutcome.Unknown any -> {}
    }
  }

  private void paid(PaymentOrder order, PaymentOutcome.Paid paid) {
    ClaimLedger claim = of(order.claimId()).ledger();
    ledger.book(
        isOfInsurer(order)
            ? claim.paid(
                order.key(),
                order.leg(),
                order.payee(),
                order.amount(),
                paid.at(),
                paid.reference())
            : claim.refunded(order.key(), order.amount(), paid.at(), paid.reference()));
  }

  private void returned(PaymentOrder order, Instant now) {
    if (isOfInsurer(order)) {
      ClaimLedger claim = of(order.claimId()).ledger();
      ledger.book(claim.returned(order.key(), order.leg(), order.amount(), now));
    }
  }

  private boolean isOnRecord(String key) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM payments WHERE payment_key = :key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  private ClaimBook of(String claimId) {
    return ClaimBook.find(jdbc, claimId).orElseThrow(() -> unknown(claimId));
  }

  private static EmptyResultDataAccessException unknown(String claimId) {
    return new EmptyResultDataAccessException("claim " + claimId + " is not on record", 1);
  }

  private static boolean isOfInsurer(PaymentOrder order) {
    return order.leg() != LegKind.REFUND;
  }
}
