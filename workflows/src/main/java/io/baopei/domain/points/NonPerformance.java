package io.baopei.domain.points;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.domain.settlement.Payee;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Points for a service that was not performed: the merchant's to give, once for a sub-order,
 * whatever becomes of the claim.
 */
public final class NonPerformance {

  /** How many points a sub-order is worth (T-13). */
  public static final long POINTS = 10_000;

  /** What an order of points stands on. */
  public static final List<String> RULES = List.of("T-13", "OQ-15");

  /** What points that are issued stand on: they end the complaint, too (T-14). */
  public static final List<String> ISSUED_RULES = List.of("T-13", "T-14", "OQ-15");

  /** ISO 4217 for "no currency": points are none. */
  private static final CurrencyUnit NONE = CurrencyUnit.of("XXX");

  private NonPerformance() {}

  /**
   * Whether a merchant may owe points for such a claim: where the service was never promised for
   * the item, it had no duty (T-17).
   */
  public static boolean mayBeOwed(Programme programme, @Nullable Outcome outcome) {
    return isOf(programme) && outcome != Outcome.NOT_COVERED;
  }

  /**
   * Whether a claim bears that ground (OQ-15): a merchant has no return to hinder and no refund to
   * make before the claim is approved, and cannot have refused what it was never asked to take.
   */
  public static boolean supports(NonPerformanceGround ground, ClaimFacts claim) {
    return switch (ground) {
      case RETURN_OBSTRUCTED -> claim.isApproved();
      case REFUSED_OUTSIDE_GROUNDS -> claim.isReceiptRefused();
      case REFUND_OVERDUE -> claim.isApproved() && claim.isRefundStuck();
    };
  }

  /** Whether the programme knows points at all. */
  public static boolean isOf(Programme programme) {
    return programme == Programme.TMALL_30_DAY;
  }

  /** Whether non-performance is still taken as a complaint about a broken promise (T-14). */
  public static boolean isComplaintAccepted(LegStatus points) {
    return points != LegStatus.PAID;
  }

  /** That many points as a sum, of which one point is the smallest unit. */
  public static Money sum(long points) {
    return Money.ofMinor(NONE, points);
  }

  /** Whether the sum is one of points. */
  public static boolean isPoints(Money sum) {
    return sum.getCurrencyUnit().equals(NONE);
  }

  /** The points as a payment of the claim. */
  public static Leg leg(long points, LegStatus status) {
    List<String> rules = status == LegStatus.PAID ? ISSUED_RULES : RULES;
    return Leg.notDue(LegKind.POINTS, Payee.BUYER, sum(points), rules).withStatus(status);
  }
}
