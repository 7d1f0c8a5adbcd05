package io.baopei.domain.claim;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's request.
 *
 * @param requestId the platform's id; with platform and programme the claim's natural key
 * @param problem a code of T-37 to T-43, or null
 * @param amount what is asked; null means no limit
 */
public record Request(
    String requestId,
    RequestKind kind,
    RefundReason reason,
    @Nullable String problem,
    @Nullable String description,
    @Nullable Money amount,
    Instant requestedAt) {}
