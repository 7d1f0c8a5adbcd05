package io.baopei.contract.points;

import java.time.Instant;

/**
 * Points that the buyer has.
 *
 * @param reference the platform's
 */
public record PointsIssued(String reference, Instant issuedAt) {}
