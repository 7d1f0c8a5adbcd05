package io.baopei.persistence;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.Reservation;
import io.baopei.domain.ledger.ClaimLedger;
import io.baopei.domain.ledger.EntryKind;
import io.baopei.domain.settlement.LegKind;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.PaymentContradiction;
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
  private final FundsDrawn drawn;
  private final PaymentRows payments;

  ClaimMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerRows(jdbc);
    this.drawn = new FundsDrawn(jdbc);
    this.payments = new PaymentRows(jdbc);
  }

  /**
   * Sees to it that so much was set aside for the claim in all, whether it is in the reserve still,
   * with the provider or paid; so that the same again sets nothing aside. Does nothing to a closed
   * claim.
   *
   * @throws ReserveRefused when the fund or the sub-order's cover does not suffice
   */
  void reserve(String claimId, Reservation reservation, Instant now) {
    ClaimBook claim = lock(claimId);
    if (!claim.closed()) {
      Money cost = reservation.cost();
      long before = drawn.reservedFor(claimId, cost.getCurrencyUnit().getCode());
      setAside(claim, cost.minus(minor(cost, before)), reservation.cover(), now);
    }
  }

  /**
   * Sees to it that the reserve holds what those of the orders cost that have not been sent yet.
   *
   * @throws ReserveRefused when the fund or the sub-order's cover does not suffice
   * @throws PaymentContradiction when the claim is closed
   */
  void reserve(String claimId, List<LegOrder> orders, Money cover, Instant now) {
    ClaimBook claim = lock(claimId);
    if (claim.closed()) {
      throw new PaymentContradiction(claimId, claimId + ": the claim is closed");
    }
    Money cost = Money.zero(cover.getCurrencyUnit());
    for (LegOrder order : orders) {
      if (!payments.isOnRecord(order.key())) {
        cost = cost.plus(order.amount());
      }
    }
    long held = ledger.balance(claim.ledger().reserve(cover.getCurrencyUnit().getCode()));
    setAside(claim, cost.minus(minor(cost, held)), cover, now);
  }

  private void setAside(ClaimBook claim, Money missing, Money cover, Instant now) {
    if (!missing.isPositive()) {
      return;
    }
    String unit = missing.getCurrencyUnit().getCode();
    ledger.setCover(claim, unit, cover.getAmountMinorLong(), missing.getAmountMinorLong());
    int number = ledger.count(claim.ledger().claimId(), EntryKind.RESERVED) + 1;
    ledger.book(claim.ledger().reserve(number, missing, now));
  }

  private static Money minor(Money like, long amount) {
    return Money.ofMinor(like.getCurrencyUnit(), amount);
  }

  /** Holds the order's claim, so that no step of it is booked meanwhile. */
  void lock(PaymentOrder order) {
    lock(order.claimId());
  }

  /**
   * Looks whether the claim still owes what is about to be begun. To be called under its lock: an
   * attempt may be under way although the claim has gone on without it.
   *
   * @throws PaymentContradiction when the claim is closed, or has the leg as paid
   */
  void requireDue(PaymentOrder order) {
    boolean isDue =
        jdbc.sql(
                """
                SELECT outcome IS NULL
                       AND NOT jsonb_path_exists(view,
                             '$.settlement.legs[*] ? (@.leg == $leg && @.status == "PAID")',
                             jsonb_build_object('leg', CAST(:leg AS text)))
                  FROM claims WHERE claim_id = :claimId
                """)
            .param("claimId", order.claimId())
            .param("leg", order.leg().name())
            .query(Boolean.class)
            .single();
    if (!isDue) {
      throw new PaymentContradiction(
          order.key(), "payment " + order.key() + " is not owed: its claim is closed, or has it");
    }
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

  private ClaimBook lock(String claimId) {
    return ClaimBook.lock(jdbc, claimId).orElseThrow(() -> unknown(claimId));
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
