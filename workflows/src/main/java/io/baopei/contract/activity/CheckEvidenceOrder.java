package io.baopei.contract.activity;

import io.baopei.domain.claim.PriceEvidence;

/** A question to the platform: is the evidence order still what was filed (OQ-19)? */
public record CheckEvidenceOrder(String claimId, PriceEvidence snapshot) {}
