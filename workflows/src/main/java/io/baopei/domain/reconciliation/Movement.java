package io.baopei.domain.reconciliation;

import java.time.Instant;
import org.joda.money.Money;

/**
 * Money that moved, as one of the two sides has it.
 *
 * @param key the payment's idempotency key, which both sides know; a counterparty's line that has
 *     none of ours carries whatever it has instead
 * @param at when it moved, in the words of that side
 * @param reference the counterparty's own number
 */
public record Movement(Book book, String key, Money amount, Instant at, String reference) {}
