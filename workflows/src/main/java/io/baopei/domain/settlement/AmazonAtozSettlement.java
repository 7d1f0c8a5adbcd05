package io.baopei.domain.settlement;

import io.baopei.domain.claim.Incident;
import io.baopei.domain.gate.Application;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Amazon A-to-z: the proven loss, to the buyer; each incident stands alone. */
final class AmazonAtozSettlement implements SettlementFormula {

  @Override
  public Money remaining(Application a) {
    Incident incident = Objects.requireNonNull(a.filing().incident());
    return incident.provenLoss();
  }

  @Override
  public Settlement settle(Application a, @Nullable Money approved) {
    Money indemnity = approved == null ? Insurers.noMoreThanAsked(a, remaining(a)) : approved;
    Leg leg = Insurers.leg(a, LegKind.INDEMNITY, Payee.BUYER, indemnity, rules(a));
    return new Settlement(remaining(a), indemnity, List.of(leg));
  }

  /** Up to the concession the platform resolves and pays, above it when it steps in. */
  private String[] rules(Application a) {
    Money claimed = Insurers.noMoreThanAsked(a, remaining(a));
    Money most = Objects.requireNonNull(a.terms().amounts().concession());
    return claimed.isGreaterThan(most)
        ? new String[] {"A-06", "OQ-25"}
        : new String[] {"A-10", "1F-8"};
  }
}
