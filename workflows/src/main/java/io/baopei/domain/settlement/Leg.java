package io.baopei.domain.settlement;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a claim.
 *
 * @param dueAt the bound by which it must be paid, once it is payable
 * @param reference the provider's (or the operator's) reference of the payment
 * @param rules the rules that it stands on
 */
public record Leg(
    LegKind leg,
    Payee payee,
    Money amount,
    LegStatus status,
    @Nullable Instant dueAt,
    @Nullable Instant paidAt,
    @Nullable String reference,
    List<String> rules) {

  /** The reference of a refund of which only the platform's event tells (OQ-27). */
  public static final String REFUNDED_OUTSIDE = "refunded outside";

  public Leg {
    rules = List.copyOf(rules);
  }

  /** A payment that is not due yet. */
  public static Leg notDue(LegKind leg, Payee payee, Money amount, List<String> rules) {
    return new Leg(leg, payee, amount, LegStatus.NOT_DUE, null, null, null, rules);
  }

  /** The same payment with another status. */
  public Leg withStatus(LegStatus newStatus) {
    return new Leg(leg, payee, amount, newStatus, dueAt, paidAt, reference, rules);
  }

  /** The same payment, made. */
  public Leg paid(Instant at, String by) {
    return new Leg(leg, payee, amount, LegStatus.PAID, dueAt, at, by, rules);
  }

  /** The same payment with a bound. */
  public Leg due(Instant at) {
    return new Leg(leg, payee, amount, status, at, paidAt, reference, rules);
  }

  /** The same payment of another sum. */
  public Leg of(Money newAmount) {
    return new Leg(leg, payee, newAmount, status, dueAt, paidAt, reference, rules);
  }

  /** Whether it is paid on the word of the platform's event, which carries no number. */
  public boolean refundedOutside() {
    return leg == LegKind.REFUND && REFUNDED_OUTSIDE.equals(reference);
  }

  /** Whether the insurer pays it; the refund and points are the merchant's. */
  public boolean paidByInsurer() {
    return leg != LegKind.REFUND && leg != LegKind.POINTS;
  }
}
