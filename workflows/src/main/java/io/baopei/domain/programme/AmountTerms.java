package io.baopei.domain.programme;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fixed sums of a programme.
 *
 * @param returnFreight what the buyer gets for sending the goods back; zero where nothing is (T-11)
 * @param smallestTransfer what the payment provider can move at least (S3-1)
 * @param payoutWorkingDays the bound of the payout in working days of the payer (OQ-4)
 * @param rate the share of the goods that is paid, where it is a share (D-07)
 * @param most what a claim pays at most, where the programme says so (D-07)
 * @param concession up to which sum the platform pays by itself (A-03, 1F-8)
 */
public record AmountTerms(
    Money returnFreight,
    Money smallestTransfer,
    int payoutWorkingDays,
    @Nullable BigDecimal rate,
    @Nullable Money most,
    @Nullable Money concession) {

  /** Sums of a programme that pays no share, has no ceiling of its own and concedes nothing. */
  public AmountTerms(Money returnFreight, Money smallestTransfer, int payoutWorkingDays) {
    this(returnFreight, smallestTransfer, payoutWorkingDays, null, null, null);
  }

  public AmountTerms {
    if (returnFreight.isNegative() || smallestTransfer.isNegative() || payoutWorkingDays < 1) {
      throw new IllegalArgumentException("amounts: must not be negative");
    }
  }
}
