package io.baopei.domain.settlement;

import io.baopei.domain.gate.Application;
import io.baopei.domain.money.Sums;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Taobao live, quality: the merchant is paid one time its loss, without freight. */
final class LiveQualitySettlement implements SettlementFormula {

  @Override
  public Money remaining(Application a) {
    return Insurers.afterEarlierClaims(
        a, Insurers.noMoreThanInsured(a, a.filing().order().goods()));
  }

  @Override
  public Settlement settle(Application a, @Nullable Money approved) {
    Money indemnity = approved == null ? Insurers.noMoreThanAsked(a, remaining(a)) : approved;
    return new Settlement(
        remaining(a),
        indemnity,
        List.of(
            Leg.notDue(LegKind.REFUND, Payee.BUYER, refund(a), List.of("Q-01", "Q-07")),
            Insurers.leg(a, LegKind.INDEMNITY, Payee.MERCHANT, indemnity, "Q-02", "Q-11")));
  }

  /** What the merchant refunds, less what it refunded on earlier claims of the sub-order. */
  private static Money refund(Application a) {
    Money paid = a.filing().order().paid();
    return Sums.remainder(Insurers.noMoreThanAsked(a, paid), a.earlier().refunded());
  }
}
