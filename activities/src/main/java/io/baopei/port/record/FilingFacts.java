package io.baopei.port.record;

import io.baopei.domain.gate.EarlierClaims;
import io.baopei.domain.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What is on record when a claim is filed, read under the lock of its sub-order.
 *
 * @param policy the policy of this programme, merchant and sub-order, or null
 * @param earlier what earlier claims of the sub-order took
 * @param claimsOfBuyer how many claims of this platform the buyer filed in the 30 days before
 * @param buyerBlocked whether the platform has blocked the buyer (T-16)
 */
public record FilingFacts(
    @Nullable Policy policy, EarlierClaims earlier, int claimsOfBuyer, boolean buyerBlocked) {}
