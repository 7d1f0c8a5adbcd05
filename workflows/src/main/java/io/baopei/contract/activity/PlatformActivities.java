package io.baopei.contract.activity;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What the marketplace platform does for a claim. */
@ActivityInterface
public interface PlatformActivities {

  /**
   * Agrees to the return on the merchant's behalf, with the merchant's default address (T-21,
   * T-F13). Idempotent by claim.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code COUNTERPARTY_REFUSED}, never retried
   */
  @ActivityMethod(name = "AgreeToReturn")
  void agreeToReturn(AgreeToReturn agreement);

  /**
   * Refunds the buyer from the merchant's money (T-25, OQ-11). Idempotent by {@link
   * RefundBuyer#key()}; asks what became of an earlier try before it sends again.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code COUNTERPARTY_REFUSED} with the platform's
   *     code, never retried
   */
  @ActivityMethod(name = "RefundBuyer")
  RefundMade refundBuyer(RefundBuyer refund);

  /** Asks the fraud screen about the buyer (T-46, OQ-1). Changes nothing. */
  @ActivityMethod(name = "AssessBuyer")
  BuyerRisk assessBuyer(AssessBuyer assess);

  /** Puts a claim to the fraud screen. Idempotent by claim. */
  @ActivityMethod(name = "ScreenClaim")
  Screening screenClaim(ScreenClaim claim);

  /** Asks for the evidence order of a price claim again (OQ-19). Changes nothing. */
  @ActivityMethod(name = "CheckEvidenceOrder")
  EvidenceOrderState checkEvidenceOrder(CheckEvidenceOrder question);

  /**
   * Sets what is still owed on a recourse off against what the merchant is due (OQ-21). Idempotent
   * by {@link SetOff#key()}; what could be set off may be less than what was asked, or nothing.
   */
  @ActivityMethod(name = "SetOff")
  SetOffMade setOff(SetOff order);
}
