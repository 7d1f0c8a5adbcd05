package io.baopei.contract.claim;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * Thresholds that are nobody's business but the insurer's (T-45). They reach no view, journal or
 * log.
 *
 * @param autoApproveUpTo the indemnity up to which an overdue review is decided by itself (OQ-1)
 * @param priceFloor the share of the price paid below which an evidence order's price is looked at
 *     by a person (1F-5)
 * @param secondApproval by currency the sum above which a payee's new account needs a second
 *     person's approval; a currency that is not there needs none; old payloads have none
 */
public record PrivateTerms(
    Money autoApproveUpTo, BigDecimal priceFloor, List<Money> secondApproval) {

  public PrivateTerms {
    secondApproval = secondApproval == null ? List.of() : List.copyOf(secondApproval);
  }

  /** Without a second approval of anything. */
  public PrivateTerms(Money autoApproveUpTo, BigDecimal priceFloor) {
    this(autoApproveUpTo, priceFloor, List.of());
  }

  /** Whether one person's word is not enough to send that sum to another account. */
  public boolean needsSecondApproval(Money sum) {
    return secondApproval.stream()
        .filter(limit -> limit.getCurrencyUnit().equals(sum.getCurrencyUnit()))
        .anyMatch(sum::isGreaterThan);
  }
}
