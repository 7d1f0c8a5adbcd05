package io.baopei.persistence;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.ledger.EntryKind;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.payment.PaymentOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes a claim's books when it ends: what operators say was paid elsewhere is booked, whatever
 * the payer's limit and the sub-order's cover (it has been paid), and what is left of its reserve
 * is free again. To be called in a transaction, once the step that closes the claim is on record;
 * it is repeated with that step until it is committed.
 */
final class ClaimEnd {

  private final JdbcClient jdbc;
  private final LedgerRows ledger;
  private final FundsDrawn drawn;
  private final PaymentRows payments;
  private final ClaimMoney money;

  ClaimEnd(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerRows(jdbc);
    this.drawn = new FundsDrawn(jdbc);
    this.payments = new PaymentRows(jdbc);
    this.money = new ClaimMoney(jdbc);
  }

  /** Does nothing to a claim that goes on, nor a second time. */
  void book(ClaimView view) {
    if (view.stage() != Stage.CLOSED || view.settlement() == null) {
      return;
    }
    ClaimBook claim = ClaimBook.lock(jdbc, view.claimId()).orElse(null);
    if (claim == null) {
      return;
    }
    Instant closedAt = Objects.requireNonNullElse(view.closedAt(), view.filedAt());
    for (Leg leg : view.settlement().legs()) {
      if (leg.paidByInsurer() && leg.status() == LegStatus.PAID) {
        paid(claim, leg, view.settlement().cap());
      }
    }
    release(claim, view.settlement().cap().getCurrencyUnit().getCode(), closedAt);
  }

  /** Paid by the provider, as a rule; else on an operator's word (S3-10). */
  private void paid(ClaimBook claim, Leg leg, Money cap) {
    Instant at = Objects.requireNonNull(leg.paidAt());
    String reference = Objects.requireNonNullElse(leg.reference(), "");
    List<PaymentRow> live = payments.notDeclined(claim.ledger().claimId(), leg.leg());
    if (live.isEmpty()) {
      byHand(claim, leg, cap, at, reference);
    } else if (live.getFirst().settledAs().isEmpty()) {
      PaymentOrder order = live.getFirst().order();
      PaymentOutcome found = new PaymentOutcome.Paid(reference, at);
      payments.note(order.key(), found, false, at);
      payments.settle(order.key(), found, at);
      money.settled(order, found, at);
    }
  }

  /** Out of the reserve as far as it goes, and for the rest straight out of the funds. */
  private void byHand(ClaimBook claim, Leg leg, Money cap, Instant at, String reference) {
    String unit = leg.amount().getCurrencyUnit().getCode();
    Optional<Long> booked = drawn.by(claim.ledger().byHandKey(leg.leg()));
    long held = ledger.balance(claim.ledger().reserve(unit));
    long missing = booked.orElse(Math.max(0, leg.amount().getAmountMinorLong() - held));
    if (booked.isEmpty() && missing > 0) {
      ledger.commitCoverPaid(claim, unit, cap.getAmountMinorLong(), missing);
    }
    Money notReserved = Money.ofMinor(leg.amount().getCurrencyUnit(), missing);
    ledger.book(claim.ledger().paidByHand(leg, notReserved, at, reference));
  }

  private void release(ClaimBook claim, String unit, Instant at) {
    long left = ledger.balance(claim.ledger().reserve(unit));
    if (left > 0) {
      int number = ledger.count(claim.ledger().claimId(), EntryKind.RELEASED) + 1;
      ledger.commitCover(claim, unit, 0, -left);
      ledger.book(claim.ledger().release(number, unit, left, at));
    }
  }
}
