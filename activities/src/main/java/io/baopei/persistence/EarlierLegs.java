package io.baopei.persistence;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.gate.EarlierClaims;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the insurer paid or will pay on earlier claims of a sub-order (OQ-12): every payment of a
 * claim that closed as paid, and of any other claim those that were made or may have been.
 */
final class EarlierLegs {

  /** An operator may have closed a claim whose payment nobody could tell the outcome of. */
  private static final Set<LegStatus> MAY_BE_PAID =
      EnumSet.of(LegStatus.PENDING, LegStatus.SENT, LegStatus.UNKNOWN, LegStatus.PAID);

  private EarlierLegs() {}

  /**
   * Sums the earlier claims up.
   *
   * @param currency what nothing is counted in, when nothing was paid
   */
  static EarlierClaims of(List<ClaimView> claims, CurrencyUnit currency) {
    List<Leg> taken = claims.stream().flatMap(EarlierLegs::taken).toList();
    return new EarlierClaims(
        sum(taken.stream(), currency),
        taken.stream().anyMatch(leg -> leg.leg() == LegKind.RETURN_FREIGHT),
        claims.stream().anyMatch(EarlierLegs::isPaid),
        sum(claims.stream().flatMap(EarlierLegs::refunds), currency));
  }

  private static Stream<Leg> taken(ClaimView claim) {
    return legs(claim)
        .filter(Leg::paidByInsurer)
        .filter(leg -> isPaid(claim) || MAY_BE_PAID.contains(leg.status()));
  }

  private static Stream<Leg> refunds(ClaimView claim) {
    return legs(claim).filter(leg -> leg.leg() == LegKind.REFUND && leg.status() == LegStatus.PAID);
  }

  private static Stream<Leg> legs(ClaimView claim) {
    return claim.settlement() == null ? Stream.empty() : claim.settlement().legs().stream();
  }

  private static Money sum(Stream<Leg> legs, CurrencyUnit currency) {
    return legs.map(Leg::amount).reduce(Money::plus).orElse(Money.zero(currency));
  }

  private static boolean isPaid(ClaimView claim) {
    return claim.outcome() == Outcome.PAID;
  }
}
