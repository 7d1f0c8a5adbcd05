package io.baopei.domain.settlement;

import io.baopei.domain.gate.Application;
import io.baopei.domain.money.Sums;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Tmall 30-day Quality Guarantee+: the merchant is paid what it refunds, the buyer 10.00 for the
 * way back (T-11, T-12, T-26, T-F5, T-F6, OQ-9).
 */
final class Tmall30DaySettlement implements SettlementFormula {

  @Override
  public Money remaining(Application a) {
    return Sums.remainder(cap(a), freight(a));
  }

  @Override
  public Settlement settle(Application a, @Nullable Money approved) {
    Money indemnity = approved == null ? indemnity(a) : approved;
    List<Leg> legs = new ArrayList<>();
    legs.add(Leg.notDue(LegKind.REFUND, Payee.BUYER, indemnity, List.of("T-25", "T-F5")));
    if (freight(a).isPositive()) {
      legs.add(
          Insurers.leg(a, LegKind.RETURN_FREIGHT, Payee.BUYER, freight(a), "T-11", "T-12", "OQ-9"));
    }
    legs.add(Insurers.leg(a, LegKind.INDEMNITY, Payee.MERCHANT, indemnity, "T-26", "T-F6"));
    return new Settlement(cap(a), indemnity, legs);
  }

  private static Money cap(Application a) {
    Money withFreight =
        a.filing().goodsGoBack()
            ? insuredPrice(a).plus(a.terms().amounts().returnFreight())
            : insuredPrice(a);
    return Sums.remainder(withFreight, a.earlier().paid());
  }

  private Money indemnity(Application a) {
    return Insurers.noMoreThanAsked(a, Sums.least(insuredPrice(a), remaining(a)));
  }

  /** The freight is paid once for a sub-order, and only when goods go back. */
  private static Money freight(Application a) {
    return a.filing().goodsGoBack() && !a.earlier().freightPaid()
        ? a.terms().amounts().returnFreight()
        : Sums.zero(a.terms().currencyUnit());
  }

  private static Money insuredPrice(Application a) {
    return Insurers.noMoreThanInsured(a, a.filing().order().paid());
  }
}
