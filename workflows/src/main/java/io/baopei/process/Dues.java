package io.baopei.process;

import io.baopei.contract.activity.Reservation;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.gate.Application;
import io.baopei.domain.money.Sums;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.domain.settlement.Payee;
import io.baopei.domain.settlement.Settlement;
import io.baopei.domain.settlement.SettlementFormula;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is owed on one claim, and how far each payment is. */
final class Dues {

  private final Application application;
  private final SettlementFormula formula;
  private final Dossier dossier;
  private Settlement settlement;
  private List<Leg> legs;
  private @Nullable Leg refund;
  private @Nullable Money refundedElsewhere;

  Dues(ClaimInput input, Dossier dossier) {
    this.application = input.application();
    this.formula = SettlementFormula.of(input.filing().programme());
    this.dossier = dossier;
    this.settlement = formula.settle(application, null);
    this.legs = settlement.legs();
  }

  Money cap() {
    return settlement.cap();
  }

  /**
   * What may be approved at most: the computed indemnity, and no more than was refunded outside.
   */
  Money approvable() {
    return refundedElsewhere == null ? computed() : Sums.least(computed(), refundedElsewhere);
  }

  /** The indemnity by the formula alone, before anybody approved less. */
  Money computed() {
    return formula.settle(application, null).indemnity();
  }

  /** What the insurer (or the platform) has paid on this claim. */
  Money paidByInsurer() {
    return legs.stream()
        .filter(leg -> leg.paidByInsurer() && leg.status() == LegStatus.PAID)
        .map(Leg::amount)
        .reduce(Money::plus)
        .orElse(Money.zero(cap().getCurrencyUnit()));
  }

  /** What all claims of the sub-order may cost together: this one's cap and what is taken of it. */
  Money cover() {
    return cap().plus(application.earlier().paid());
  }

  /** What is to be set aside for the approved claim. */
  Reservation reservation() {
    Money cost = Money.zero(cap().getCurrencyUnit());
    for (Leg leg : unpaid()) {
      cost = cost.plus(leg.amount());
    }
    return new Reservation(cost, cover());
  }

  Money indemnity() {
    return settlement.indemnity();
  }

  List<Leg> legs() {
    return legs;
  }

  /** Whether the buyer has the refund, by the service or outside of it. */
  boolean isRefunded() {
    return refund != null;
  }

  Instant refundedAt() {
    return Objects.requireNonNull(Objects.requireNonNull(refund).paidAt());
  }

  /** Whether the programme has the merchant refund the buyer. */
  boolean hasRefund() {
    return settlement.legs().stream().anyMatch(leg -> leg.leg() == LegKind.REFUND);
  }

  Money refundDue() {
    return legs.stream()
        .filter(leg -> leg.leg() == LegKind.REFUND)
        .map(Leg::amount)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this claim has no refund"));
  }

  /** The reviewer's approval of that indemnity fixes every payment (S3-6, T-30). */
  void approve(Money indemnity, Actor by, Instant now) {
    settlement = formula.settle(application, indemnity);
    legs = withRefund(settlement.legs());
    dossier.note(
        now,
        Track.MONEY,
        "APPROVED",
        LegKind.INDEMNITY.name(),
        by,
        indemnity + " of cap " + cap(),
        "S3-6");
  }

  /** The refund was made outside of the flow, and its sum bounds the indemnity (OQ-27). */
  void refundedOutside(Money amount, Instant at, Instant now, String... rules) {
    if (amount.isLessThan(settlement.indemnity())) {
      settlement = formula.settle(application, amount);
    }
    refundedElsewhere = amount;
    refunded(amount, at, OutsideRefund.REFERENCE, Actor.PLATFORM, now, rules);
  }

  /** The refund was made. */
  void refunded(
      Money amount, Instant at, String reference, Actor by, Instant now, String... rules) {
    Leg made = Leg.notDue(LegKind.REFUND, payeeOfRefund().payee(), amount, List.of(rules));
    refund = made.paid(at, reference);
    legs = withRefund(settlement.legs());
    dossier.note(
        now,
        Track.MONEY,
        "LEG_PAID",
        LegKind.REFUND.name(),
        by,
        amount + ", reference " + reference,
        rules);
  }

  /** Every payment of the insurer that is not made yet. */
  List<Leg> unpaid() {
    return legs.stream()
        .filter(leg -> leg.paidByInsurer() && leg.status() != LegStatus.PAID)
        .toList();
  }

  /** What somebody was paid on this claim in all; null when nothing. */
  @Nullable Money paidTo(Payee payee) {
    return legs.stream()
        .filter(leg -> leg.payee() == payee && leg.status() == LegStatus.PAID)
        .map(Leg::amount)
        .reduce(Money::plus)
        .orElse(null);
  }

  void pending() {
    each(
        leg ->
            leg.paidByInsurer() && leg.status() == LegStatus.NOT_DUE
                ? leg.withStatus(LegStatus.PENDING)
                : leg);
  }

  /** A declined payment is tried again, under a person's decision. */
  void again(LegKind kind) {
    each(leg -> leg.leg() == kind ? leg.withStatus(LegStatus.PENDING) : leg);
  }

  /** The ledger let nothing go: nothing of what is unpaid has been ordered. */
  void held() {
    each(leg -> leg.status() == LegStatus.PENDING ? leg.withStatus(LegStatus.NOT_DUE) : leg);
  }

  /** Whether a payment has been ordered of which nobody knows yet what became of it. */
  boolean isUnderWay() {
    return legs.stream().anyMatch(leg -> leg.status() == LegStatus.PENDING);
  }

  void bind(List<ResolvedBound> bounds) {
    for (ResolvedBound bound : bounds) {
      if (bound.clock() == ClaimClock.PAYOUT) {
        each(
            leg ->
                leg.paidByInsurer() && leg.status() != LegStatus.PAID
                    ? leg.due(bound.dueAt())
                    : leg);
      }
    }
  }

  void paid(LegKind kind, Instant at, String reference, Actor by, Instant now) {
    each(leg -> leg.leg() == kind ? leg.paid(at, reference) : leg);
    noteLeg("LEG_PAID", kind, by, now, "reference " + reference);
  }

  void declined(LegKind kind, String code, Instant now) {
    each(leg -> leg.leg() == kind ? leg.withStatus(LegStatus.DECLINED) : leg);
    noteLeg("LEG_DECLINED", kind, Actor.SYSTEM, now, code);
  }

  private void noteLeg(String type, LegKind kind, Actor by, Instant now, String detail) {
    for (Leg leg : legs) {
      if (leg.leg() == kind) {
        String[] rules = leg.rules().toArray(String[]::new);
        dossier.note(now, Track.MONEY, type, kind.name(), by, leg.amount() + ", " + detail, rules);
      }
    }
  }

  String[] rulesOf(LegKind kind) {
    return legs.stream()
        .filter(leg -> leg.leg() == kind)
        .flatMap(leg -> leg.rules().stream())
        .toArray(String[]::new);
  }

  private Leg payeeOfRefund() {
    return settlement.legs().stream()
        .filter(leg -> leg.leg() == LegKind.REFUND)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this claim has no refund"));
  }

  private List<Leg> withRefund(List<Leg> computed) {
    Leg made = refund;
    return made == null
        ? computed
        : computed.stream().map(leg -> leg.leg() == LegKind.REFUND ? made : leg).toList();
  }

  private void each(UnaryOperator<Leg> change) {
    legs = legs.stream().map(change).toList();
  }
}
