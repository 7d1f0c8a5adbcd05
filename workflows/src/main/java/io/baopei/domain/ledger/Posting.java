package io.baopei.domain.ledger;

/**
 * What an account gains by an entry, or loses when it is below zero.
 *
 * @param amount in the account's unit, never zero
 */
public record Posting(Account account, long amount) {

  public Posting {
    if (amount == 0) {
      throw new IllegalArgumentException("a posting to " + account.code() + " moves nothing");
    }
  }
}
