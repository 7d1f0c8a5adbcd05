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

  /** What the service says of a refund that the merchant made by itself. */
  private static final String OUTSIDE = "refunded outside";

  /** Whether the money is where it belongs. */
  public boolean isPaid() {
    return status.equals("PAID");
  }

  /** Whether the service had it paid, so that the sandbox's books have it. */
  public boolean isPaidByService() {
    return isPaid() && !OUTSIDE.equals(reference);
  }

  /** Whether the insurer paid it; the refund and points are the merchant's. */
  public boolean paidByInsurer() {
    return !leg.equals("REFUND") && !leg.equals("POINTS");
  }
}
