package io.baopei.domain.settlement;

import io.baopei.domain.gate.Application;
import io.baopei.domain.money.Sums;
import io.baopei.domain.programme.AmountTerms;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** 1688 damage compensation: a fixed share of the sub-order, with a limit, to the buyer (D-07). */
final class Damage1688Settlement implements SettlementFormula {

  @Override
  public Money remaining(Application a) {
    AmountTerms amounts = a.terms().amounts();
    Money share = Sums.share(a.filing().order().goods(), Objects.requireNonNull(amounts.rate()));
    Money limited = Sums.least(share, Objects.requireNonNull(amounts.most()));
    return Insurers.afterEarlierClaims(a, Insurers.noMoreThanInsured(a, limited));
  }

  @Override
  public Settlement settle(Application a, @Nullable Money approved) {
    Money indemnity = approved == null ? Insurers.noMoreThanAsked(a, remaining(a)) : approved;
    Leg leg = Insurers.leg(a, LegKind.INDEMNITY, Payee.BUYER, indemnity, "D-07");
    return new Settlement(remaining(a), indemnity, List.of(leg));
  }
}
