package io.baopei.domain.settlement;

import io.baopei.domain.claim.Breach;
import io.baopei.domain.gate.Application;
import io.baopei.domain.money.Sums;
import io.baopei.domain.policy.Insured;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 1688 performance bond: the proven loss, to the insured whom the policy names (S-07, S-08).
 * Earlier claims come off the sum insured, not off the loss.
 */
final class Bond1688Settlement implements SettlementFormula {

  @Override
  public Money remaining(Application a) {
    Breach breach = Objects.requireNonNull(a.filing().breach());
    return a.policy() == null
        ? breach.provenLoss()
        : Sums.least(Insurers.afterEarlierClaims(a, a.policy().sumInsured()), breach.provenLoss());
  }

  @Override
  public Settlement settle(Application a, @Nullable Money approved) {
    Money indemnity = approved == null ? Insurers.noMoreThanAsked(a, remaining(a)) : approved;
    Leg leg = Insurers.leg(a, LegKind.INDEMNITY, insured(a), indemnity, "S-07");
    return new Settlement(remaining(a), indemnity, List.of(leg));
  }

  private static Payee insured(Application a) {
    return a.policy() != null && a.policy().insured() == Insured.PLATFORM
        ? Payee.PLATFORM
        : Payee.BUYER;
  }
}
