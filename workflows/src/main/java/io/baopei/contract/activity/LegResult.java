package io.baopei.contract.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one payment: paid, or declined for good.
 *
 * @param reference the provider's reference, when paid
 * @param code the provider's code, when declined
 */
public record LegResult(
    String key,
    boolean paid,
    Instant at,
    @Nullable String reference,
    @Nullable String code,
    @Nullable String message) {}
