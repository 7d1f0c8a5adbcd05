package io.baopei.sandbox.demo.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demo reads of a claim; everything else is left out. */
public record ClaimView(
    String claimId,
    String programme,
    @Nullable String termsVersion,
    @Nullable String policyNo,
    String subOrderId,
    String stage,
    @Nullable String outcome,
    @Nullable String refusedBy,
    @Nullable Parked parked,
    Instant filedAt,
    @Nullable Instant closedAt,
    List<Allowed> allowedActions,
    @Nullable Settlement settlement,
    @Nullable String recourseId) {

  /** What may be done, and by which role. */
  public record Allowed(String action, String by) {}

  /** What a claim cannot get past by itself. */
  public record Parked(Instant since, String step, String problem, String whatToDo) {

    private static final String DECLINED = "PAYOUT_";

    /** Whether it is about a payment of the insurer's. */
    public boolean isPayment() {
      return step.startsWith(DECLINED);
    }
  }

  /** The money of a claim. */
  public record Settlement(@Nullable Sum cap, List<Leg> legs) {}

  /** Whether that role may do that now. */
  public boolean allows(String action, String role) {
    return allowedActions.contains(new Allowed(action, role));
  }

  /** Whether something has been done since the claim was seen like that. */
  public boolean hasMovedSince(ClaimView before) {
    return !stage.equals(before.stage) || !allowedActions.equals(before.allowedActions);
  }

  /** Whether the claim has come to its end. */
  public boolean isClosed() {
    return outcome != null;
  }

  /** The payments, made or not. */
  public List<Leg> legs() {
    return settlement == null ? List.of() : settlement.legs();
  }

  /** The payments that were made. */
  public List<Leg> paidLegs() {
    return legs().stream().filter(Leg::isPaid).toList();
  }
}
