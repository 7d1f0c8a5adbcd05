package io.baopei.process;

import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.gate.PriceMatch;
import io.baopei.domain.programme.Programme;

/** Where a covered claim of each programme begins. */
final class FirstStage {

  private FirstStage() {}

  static Stage of(ClaimInput input) {
    return switch (input.filing().programme()) {
      case TMALL_30_DAY, DAMAGE_1688, BOND_1688 -> Stage.INSURER_REVIEW;
      case LIVE_QUALITY ->
          input.filing().refundCompletedAt() == null
              ? Stage.MERCHANT_RESPONSE
              : Stage.INSURER_REVIEW;
      case LIVE_PRICE -> isAutomatic(input) ? Stage.PAYOUT : Stage.INSURER_REVIEW;
      case AMAZON_ATOZ -> Stage.FRAUD_SCREEN;
    };
  }

  /** Incomplete evidence is asked for at once where the rulebook says so (S3-4, section 5). */
  static boolean startsWithSupplement(ClaimInput input) {
    return input.filing().programme() == Programme.TMALL_30_DAY && !input.evidenceComplete();
  }

  /** No claim of a buyer whom the platform blocked is accepted without a person (T-16). */
  private static boolean isAutomatic(ClaimInput input) {
    return !input.hasFlag(ClaimFlags.BUYER_BLOCKED)
        && PriceMatch.isAutomatic(input.application(), input.privateTerms().priceFloor());
  }
}
