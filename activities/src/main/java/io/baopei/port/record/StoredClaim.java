package io.baopei.port.record;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;

/**
 * A claim on record.
 *
 * @param view the claim as of its last step, with each payment as far as it is now
 * @param platformId the platform that filed it
 * @param buyerId the order's buyer
 * @param engineStarted whether the workflow is known to have started
 */
public record StoredClaim(
    ClaimView view, ClaimInput input, String platformId, String buyerId, boolean engineStarted) {}
