package io.baopei.domain.claim;

import java.time.Instant;
import org.joda.money.Money;

/** A merchant's breach of contract, and the loss that is proven (S-07, S-08). */
public record Breach(BreachKind kind, Instant occurredAt, Money provenLoss) {}
