package io.baopei.domain.settlement;

import io.baopei.domain.claim.Order;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.domain.gate.Application;
import io.baopei.domain.money.Sums;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Taobao live, price: the buyer gets the difference for one piece (P-10, P-11). */
final class LivePriceSettlement implements SettlementFormula {

  @Override
  public Money remaining(Application a) {
    Order order = a.filing().order();
    Money own = Sums.remainder(order.goods(), order.redPackets().plus(order.points()));
    Money unit = Sums.unit(own, order.quantity());
    return Insurers.afterEarlierClaims(a, Insurers.noMoreThanInsured(a, unit));
  }

  @Override
  public Settlement settle(Application a, @Nullable Money approved) {
    Money limit = Sums.least(difference(a), remaining(a));
    Money indemnity = approved == null ? Insurers.noMoreThanAsked(a, limit) : approved;
    Leg leg = Insurers.leg(a, LegKind.INDEMNITY, Payee.BUYER, indemnity, "P-10", "P-11");
    return new Settlement(remaining(a), indemnity, List.of(leg));
  }

  private static Money difference(Application a) {
    PriceEvidence evidence = Objects.requireNonNull(a.filing().priceEvidence());
    Money paid = Sums.unit(a.filing().order().goods(), a.filing().order().quantity());
    return Sums.remainder(paid, evidence.unitPrice());
  }
}
