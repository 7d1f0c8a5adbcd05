package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.WireMoney;
import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.port.platform.SetOffs.Outcome;
import io.baopei.port.platform.SetOffs.Outcome.Made;
import io.baopei.port.platform.SetOffs.Outcome.Unknown;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The platform's proof of a set-off; any of it may be missing. */
record DebtSetOff(
    @Nullable String setOffId,
    @Nullable String key,
    @Nullable String status,
    @Nullable Instant completedAt,
    @Nullable WireMoney amount) {

  /** Proof for that order: of its key and currency, and of no more than was asked. */
  Outcome outcome(SetOff order) {
    if (!order.key().equals(key)) {
      return new Unknown("an answer about another set-off");
    }
    if (!"SUCCESS".equals(status) || completedAt == null || amount == null || !isWithin(order)) {
      return new Unknown("an answer without proof of a set-off");
    }
    Money made = Money.ofMinor(order.amount().getCurrencyUnit(), amount.amountMinor());
    if (made.isPositive() && setOffId == null) {
      return new Unknown("a set-off without a reference");
    }
    return new Made(new SetOffMade(made, made.isPositive() ? setOffId : null, completedAt));
  }

  private boolean isWithin(SetOff order) {
    return amount != null
        && order.amount().getCurrencyUnit().getCode().equals(amount.currency())
        && amount.amountMinor() >= 0
        && amount.amountMinor() <= order.amount().getAmountMinorLong();
  }
}
