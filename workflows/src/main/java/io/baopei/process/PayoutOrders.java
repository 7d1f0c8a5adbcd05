package io.baopei.process;

import io.baopei.contract.activity.LegOrder;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders to pay, each under its key; a new key takes a person's decision (OQ-29). */
final class PayoutOrders {

  private final Dossier dossier;
  private final Map<LegKind, Integer> attempts = new EnumMap<>(LegKind.class);
  private final Map<LegKind, String> accounts = new EnumMap<>(LegKind.class);

  PayoutOrders(Dossier dossier) {
    this.dossier = dossier;
  }

  /** One for each payment that is not made yet. */
  List<LegOrder> ofUnpaid() {
    return dossier.money.unpaid().stream().map(this::order).toList();
  }

  /** A declined payment is to be made under a new key, to another account where one is given. */
  void again(LegKind kind, @Nullable String accountRef) {
    attempts.merge(kind, 2, (attempt, any) -> attempt + 1);
    if (accountRef != null) {
      accounts.put(kind, accountRef);
    }
    dossier.money.again(kind);
  }

  private LegOrder order(Leg leg) {
    int attempt = attempts.getOrDefault(leg.leg(), 1);
    String key = dossier.input.claimId() + "/" + leg.leg() + "/" + attempt;
    return new LegOrder(key, leg.leg(), leg.payee(), leg.amount(), accounts.get(leg.leg()));
  }
}
