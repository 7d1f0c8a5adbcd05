package io.baopei.contract.activity;

import java.time.Instant;

/** The platform's proof of a refund. */
public record RefundMade(String reference, Instant completedAt) {}
