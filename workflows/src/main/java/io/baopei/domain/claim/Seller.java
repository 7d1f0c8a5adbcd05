package io.baopei.domain.claim;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an Amazon seller at filing.
 *
 * @param insured the seller says so; only a proof counts
 */
public record Seller(
    boolean policyCompliant, boolean insured, @Nullable String insuranceProofUri) {}
