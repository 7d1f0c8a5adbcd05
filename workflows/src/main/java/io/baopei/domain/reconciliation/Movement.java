package io.baopei.domain.reconciliation;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved, as one of the two sides has it.
 *
 * @param key the payment's idempotency key, which both sides know; a counterparty's line that has
 *     none of ours carries whatever it has instead
 * @param amount what went to the payee; below zero: what came back
 * @param at when it moved, in the words of that side
 * @param reference the counterparty's own number
 * @param payee the account that it went to, where that side tells
 * @param byHand whether a person said that it was paid, under that reference: it is the line with
 *     that number and no other, for the order itself may have been carried out as well
 */
public record Movement(
    Book book,
    String key,
    Money amount,
    Instant at,
    String reference,
    @Nullable StatedAccount payee,
    boolean byHand) {

  /** One that was told by the counterparty. */
  public Movement(
      Book book,
      String key,
      Money amount,
      Instant at,
      String reference,
      @Nullable StatedAccount payee) {
    this(book, key, amount, at, reference, payee, false);
  }

  /** One of which nobody tells where it went. */
  public Movement(Book book, String key, Money amount, Instant at, String reference) {
    this(book, key, amount, at, reference, null);
  }

  /** Whether it may be their line by its number alone: not one with another claim's key. */
  boolean mayBe(Movement theirs) {
    int end = theirs.key.indexOf('/');
    return end < 0 || key.startsWith(theirs.key.substring(0, end + 1));
  }

  /** Whether it is money that was paid and came back. */
  public boolean cameBack() {
    return amount.isNegative();
  }

  /** Whether this is the payment that came back by that line. */
  boolean isUndoneBy(Movement back) {
    return book == back.book && key.equals(back.key) && amount.equals(back.amount.negated());
  }

  /** Whether it can have gone where their statement says; so, too, where one side does not say. */
  boolean wentWhere(Movement theirs) {
    return payee == null || theirs.payee == null || payee.fits(theirs.payee);
  }
}
