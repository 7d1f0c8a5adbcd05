package io.baopei.sandbox.demo.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One payment of a claim, as the service states it. */
public record Leg(
    String leg,
    String payee,
    Sum amount,
    String status,
    @Nullable Instant paidAt,
    @Nullable String reference) {

  /** Whether the money is where it belongs. */
  public boolean isPaid() {
    return status.equals("PAID");
  }

  /** Whether the insurer paid it; the refund is the merchant's. */
  public boolean paidByInsurer() {
    return !leg.equals("REFUND");
  }
}
