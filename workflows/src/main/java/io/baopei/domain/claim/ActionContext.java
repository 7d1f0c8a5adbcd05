package io.baopei.domain.claim;

import io.baopei.domain.programme.Programme;

/**
 * What the table of actions looks at besides role and action.
 *
 * @param proofOpen the seller has been told and may still send its proof of insurance
 */
public record ActionContext(
    Programme programme,
    Stage stage,
    boolean parked,
    boolean appealed,
    boolean parcelSigned,
    boolean refundMade,
    boolean disputeAnswered,
    boolean proofOpen) {}
