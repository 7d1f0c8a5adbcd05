package io.baopei.sandbox.book;

import java.time.Instant;

/**
 * Money that moved under one key.
 *
 * @param amountMinor what one execution moved
 * @param executions how often money moved; more than once is a double payment
 * @param attempts how often the movement was asked for
 * @param blind how often it was asked for again without a question about it in between
 */
public record Movement(
    MovementKind kind,
    String key,
    String claimId,
    String payee,
    String currency,
    long amountMinor,
    Instant at,
    int executions,
    int attempts,
    int blind) {

  static Movement of(Entry.Executed first, int executions, int attempts, int blind) {
    return new Movement(
        first.key().kind(),
        first.key().key(),
        first.key().claimId(),
        first.payee(),
        first.currency(),
        first.amountMinor(),
        first.at(),
        executions,
        attempts,
        blind);
  }

  long movedMinor() {
    return Math.multiplyExact(amountMinor, executions);
  }
}
