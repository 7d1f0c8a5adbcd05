package io.baopei.contract.points;

import io.baopei.domain.settlement.LegStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order of points.
 *
 * @param status {@code PAID} or {@code DECLINED}; {@code UNKNOWN} where an answer contradicts what
 *     is on record, so that a person must look
 * @param reference the platform's, once they are issued
 * @param code why not, where they are not
 */
public record PointsEnd(
    LegStatus status,
    @Nullable String reference,
    @Nullable Instant issuedAt,
    @Nullable String code) {}
