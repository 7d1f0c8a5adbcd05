package io.baopei.domain.claim;

import java.time.Instant;
import org.joda.money.Money;

/**
 * The evidence order of a price claim (P-07, P-08): placed, not necessarily paid. Kept as a
 * snapshot (OQ-19).
 */
public record PriceEvidence(
    String orderId,
    String shopId,
    String itemId,
    String skuId,
    Money unitPrice,
    Instant placedAt,
    Instant submittedAt) {}
