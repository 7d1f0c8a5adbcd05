package io.baopei.contract.activity;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order to pay.
 *
 * @param legs what to pay, in this order
 * @param step the step that opens the payout, or null when it is on record already; without any
 *     material, since an order to pay stays in the history for good (OQ-31)
 * @param cover what all claims of the sub-order may cost together (OQ-12)
 */
public record PayOut(String claimId, List<LegOrder> legs, @Nullable ClaimStep step, Money cover) {

  public PayOut {
    legs = List.copyOf(legs);
    if (step != null && !step.material().isEmpty()) {
      throw new IllegalArgumentException("an order to pay carries no material");
    }
  }
}
