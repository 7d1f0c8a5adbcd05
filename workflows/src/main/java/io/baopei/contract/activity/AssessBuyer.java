package io.baopei.contract.activity;

import io.baopei.domain.programme.Programme;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A question to the fraud screen.
 *
 * @param occasion why it is asked: an answer of an earlier occasion may be out of date by now; null
 *     in what an older version wrote
 */
public record AssessBuyer(
    String claimId,
    String buyerId,
    Programme programme,
    Money amount,
    @Nullable Occasion occasion) {

  /** Each is asked once for a claim. */
  public enum Occasion {
    /** At the filing (T-28). */
    FAST_LANE,
    /** After the grace of an overdue review (OQ-1). */
    OVERDUE
  }
}
