package io.baopei.contract.claim;

import io.baopei.domain.claim.Reason;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The last decision on a claim.
 *
 * @param by the subject of whoever decided, or {@code SYSTEM}
 */
public record Decision(
    String by,
    String decision,
    @Nullable Money approved,
    @Nullable Reason reason,
    Instant decidedAt) {}
