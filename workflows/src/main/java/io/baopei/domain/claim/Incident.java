package io.baopei.domain.claim;

import java.time.Instant;
import org.joda.money.Money;

/** What a defective product did, and the loss that is proven. */
public record Incident(Instant occurredAt, IncidentKind kind, Money provenLoss) {}
