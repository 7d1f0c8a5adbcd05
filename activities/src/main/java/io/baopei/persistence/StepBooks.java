package io.baopei.persistence;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.ledger.EntryKind;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.Paid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a claim's books up to what its step says: what operators say was paid elsewhere is booked,
 * whatever the payer's limit and the sub-order's cover (it has been paid), and when the claim ends
 * what is left of its reserve is free again. To be called in a transaction, once the step is on
 * record; it is repeated with that step until it is committed.
 */
final class StepBooks {

  private final JdbcClient jdbc;
  private final LedgerRows ledger;
  private final FundsDrawn drawn;
  private final PaymentRows payments;
  private final PaymentNotices notices;
  private final ClaimMoney money;

  StepBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerRows(jdbc);
    this.drawn = new FundsDrawn(jdbc);
    this.payments = new PaymentRows(jdbc);
    this.notices = new PaymentNotices(jdbc);
    this.money = new ClaimMoney(jdbc);
  }

  /**
   * Settles what the claim has as paid, at whatever stage: an attempt that is still under way finds
   * it so. Does nothing a second time.
   */
  void book(ClaimView view) {
    if (view.settlement() == null) {
      return;
    }
    ClaimBook claim = ClaimBook.lock(jdbc, view.claimId()).orElse(null);
    if (claim == null) {
      return;
    }
    for (Leg leg : view.settlement().legs()) {
      if (leg.status() == LegStatus.PAID) {
        paid(claim, leg, view.settlement().cap());
      } else if (leg.leg() == LegKind.REFUND && view.stage() == Stage.CLOSED) {
        neverMade(claim, leg, closedAt(view));
      }
    }
    if (view.stage() == Stage.CLOSED) {
      release(claim, view.settlement().cap().getCurrencyUnit().getCode(), closedAt(view));
    }
  }

  private static Instant closedAt(ClaimView view) {
    return Objects.requireNonNullElse(view.closedAt(), view.filedAt());
  }

  private void paid(ClaimBook claim, Leg leg, Money cap) {
    List<PaymentRow> live = payments.notDeclined(claim.ledger().claimId(), leg.leg());
    if (leg.leg() == LegKind.REFUND) {
      live.forEach(row -> refunded(row, leg));
    } else if (live.isEmpty()) {
      byHand(claim, leg, cap, paidAt(leg), reference(leg));
    } else {
      paidElsewhere(live.getFirst(), leg);
    }
  }

  /** Unless it is the payment's own outcome, which it was settled with before. */
  private void paidElsewhere(PaymentRow row, Leg leg) {
    if (row.settledAs().isEmpty()) {
      settleByHand(row.order(), leg);
    } else {
      hold(leg, row);
    }
  }

  /**
   * The payment was settled before the claim heard of it, and meanwhile a person said that it was
   * paid elsewhere: it may have been paid twice. People are told, once.
   */
  private void hold(Leg leg, PaymentRow against) {
    Paid said = new Paid(reference(leg), paidAt(leg));
    String key = against.order().key();
    if (against.isContradictedBy(said) && !payments.isSaid(key, said)) {
      payments.note(key, said, true, paidAt(leg));
      notices.contradicted(against.order());
    }
  }

  /**
   * Our order got no answer, and the platform or an operator says that the buyer has the money.
   * With another sum it was not our order. With the same sum the platform's word means our order,
   * an operator's the refund with the number that it gives. What the platform's list says
   * otherwise, the reconciliation finds.
   */
  private void refunded(PaymentRow row, Leg leg) {
    if (!leg.refundedOutside() && row.order().amount().equals(leg.amount())) {
      paidElsewhere(row, leg);
    } else if (row.settledAs().isEmpty()) {
      PaymentOutcome outcome =
          row.order().amount().equals(leg.amount())
              ? new Paid(reference(leg), paidAt(leg))
              : new Declined("REFUNDED_OTHERWISE", "The buyer has another sum.");
      settle(row, outcome, paidAt(leg));
    }
  }

  /** The order may have been carried out as well: only the reference tells. */
  private void settleByHand(PaymentOrder order, Leg leg) {
    Paid elsewhere = new Paid(reference(leg), paidAt(leg));
    payments.note(order.key(), elsewhere, false, paidAt(leg));
    payments.settleByHand(order.key(), elsewhere, paidAt(leg));
    money.settled(order, elsewhere, paidAt(leg));
  }

  /** The claim is over without the refund: nobody asks any more what became of our order. */
  private void neverMade(ClaimBook claim, Leg leg, Instant at) {
    payments.notDeclined(claim.ledger().claimId(), leg.leg()).stream()
        .filter(row -> row.settledAs().isEmpty())
        .forEach(row -> settle(row, new Declined("CLAIM_CLOSED", "Closed without it."), at));
  }

  private void settle(PaymentRow row, PaymentOutcome outcome, Instant at) {
    payments.note(row.order().key(), outcome, false, at);
    payments.settle(row.order().key(), outcome, at);
    money.settled(row.order(), outcome, at);
  }

  private static Instant paidAt(Leg leg) {
    return Objects.requireNonNull(leg.paidAt());
  }

  private static String reference(Leg leg) {
    return Objects.requireNonNullElse(Columns.storable(leg.reference()), "");
  }

  /** Out of the reserve as far as it goes, and for the rest straight out of the funds. */
  private void byHand(ClaimBook claim, Leg leg, Money cap, Instant at, String reference) {
    String unit = leg.amount().getCurrencyUnit().getCode();
    Optional<Long> booked = drawn.by(claim.ledger().byHandKey(leg.leg()));
    long held = ledger.balance(claim.ledger().reserve(unit));
    long missing = booked.orElse(Math.max(0, leg.amount().getAmountMinorLong() - held));
    if (missing > 0) {
      ledger.openCover(claim, unit, cap.getAmountMinorLong());
    }
    Money notReserved = Money.ofMinor(leg.amount().getCurrencyUnit(), missing);
    ledger.book(claim.ledger().paidByHand(leg, notReserved, at, reference));
  }

  private void release(ClaimBook claim, String unit, Instant at) {
    long left = ledger.balance(claim.ledger().reserve(unit));
    if (left > 0) {
      int number = ledger.count(claim.ledger().claimId(), EntryKind.RELEASED) + 1;
      ledger.book(claim.ledger().release(number, unit, left, at));
    }
  }
}
