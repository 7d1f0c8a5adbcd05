package io.baopei.sandbox.book;

import java.time.Instant;

/**
 * One line of a counterparty's statement.
 *
 * @param amountMinor in the currency's minor unit; below zero: it came back
 * @param reference the counterparty's own number
 */
public record Stated(
    String key, String payee, String currency, long amountMinor, Instant at, String reference) {

  static Stated of(Entry.Executed money) {
    return new Stated(
        money.key().key(),
        money.payee(),
        money.currency(),
        money.amountMinor(),
        money.at(),
        money.reference());
  }

  Stated withPayee(String other) {
    return new Stated(key, other, currency, amountMinor, at, reference);
  }

  /** The line that gives it back, under the same business number. */
  Stated returned() {
    return new Stated(key, payee, currency, -amountMinor, at.plusSeconds(1), reference);
  }

  Stated withAmount(long otherMinor) {
    return new Stated(key, payee, currency, otherMinor, at, reference);
  }
}
