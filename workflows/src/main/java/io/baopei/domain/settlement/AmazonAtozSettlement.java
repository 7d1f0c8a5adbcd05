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
    Leg leg = Insurers.leg(a, LegKind.INDEMNITY, Payee.BUYER, indemnity, "A-10");
    return new Settlement(remaining(a), indemnity, List.of(leg));
  }
}
