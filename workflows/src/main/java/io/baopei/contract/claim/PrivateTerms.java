package io.baopei.contract.claim;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds that are nobody's business but the insurer's (T-45). They reach no view, journal or
 * log.
 *
 * @param autoApproveUpTo the indemnity up to which an overdue review is decided by itself (OQ-1)
 * @param priceFloor the share of the price paid below which an evidence order's price is looked at
 *     by a person (1F-5)
 * @param secondApproval by currency the sum above which a payee's new account needs a second
 *     person's approval; a currency that is not there needs none; old payloads have none
 * @param fastLaneUpTo the indemnity up to which a trusted buyer's claim is approved at once (T-28);
 *     null: there is no fast lane
 */
public record PrivateTerms(
    Money autoApproveUpTo,
    BigDecimal priceFloor,
    List<Money> secondApproval,
    @Nullable Money fastLaneUpTo) {

  public PrivateTerms {
    secondApproval = secondApproval == null ? List.of() : List.copyOf(secondApproval);
  }

  /** Without a second approval of anything, and without a fast lane. */
  public PrivateTerms(Money autoApproveUpTo, BigDecimal priceFloor) {
    this(autoApproveUpTo, priceFloor, List.of(), null);
  }

  /** Whether one person's word is not enough to send that sum to another account. */
  public boolean needsSecondApproval(Money sum) {
    return secondApproval.stream()
        .filter(limit -> limit.getCurrencyUnit().equals(sum.getCurrencyUnit()))
        .anyMatch(sum::isGreaterThan);
  }
}
