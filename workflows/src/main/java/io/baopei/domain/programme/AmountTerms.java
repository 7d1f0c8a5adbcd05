package io.baopei.domain.programme;

import org.joda.money.Money;

/**
 * The fixed sums of a programme.
 *
 * @param returnFreight what the buyer gets for sending the goods back; zero where nothing is (T-11)
 * @param smallestTransfer what the payment provider can move at least (S3-1)
 * @param payoutWorkingDays the bound of the payout in working days of the payer (OQ-4)
 */
public record AmountTerms(Money returnFreight, Money smallestTransfer, int payoutWorkingDays) {

  public AmountTerms {
    if (returnFreight.isNegative() || smallestTransfer.isNegative() || payoutWorkingDays < 1) {
      throw new IllegalArgumentException("amounts: must not be negative");
    }
  }
}
