package io.baopei.contract.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one payment: paid, declined for good, or contradicted: what is said of it now is
 * not what is on record, and a person must look.
 *
 * @param reference the provider's reference, when paid
 * @param code the provider's code, when declined; {@code PAYMENT_CONTRADICTION}, when contradicted
 * @param message what contradicts what, in our words; null otherwise
 */
public record LegResult(
    String key,
    boolean paid,
    Instant at,
    @Nullable String reference,
    @Nullable String code,
    @Nullable String message) {}
