package io.baopei.domain.settlement;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What bounded the payments of a claim after its filing.
 *
 * @param approved the indemnity that was approved (S3-6), or null
 * @param refundedOutside what the merchant refunded outside of the flow (OQ-27), or null
 */
public record Bounds(@Nullable Money approved, @Nullable Money refundedOutside) {

  /** Nothing: the filing alone decides. */
  public static final Bounds NONE = new Bounds(null, null);
}
