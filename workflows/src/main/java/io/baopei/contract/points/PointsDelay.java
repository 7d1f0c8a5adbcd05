package io.baopei.contract.points;

/**
 * Points that the platform has not answered for.
 *
 * @param isOverdue whether that has gone on for a day, and not only for a minute
 */
public record PointsDelay(IssuePoints order, boolean isOverdue) {}
