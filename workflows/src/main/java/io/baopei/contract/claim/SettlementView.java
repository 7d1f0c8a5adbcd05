package io.baopei.contract.claim;

import io.baopei.domain.settlement.Leg;
import java.util.List;
import org.joda.money.Money;

/** What is owed on a claim and how far each payment is. */
public record SettlementView(Money cap, List<Leg> legs) {

  public SettlementView {
    legs = List.copyOf(legs);
  }
}
