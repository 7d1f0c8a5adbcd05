package io.baopei.sandbox.demo.wire;

/**
 * Money that moved under one key, as the sandbox's books say.
 *
 * @param kind in which way; {@code SET_OFF} is money kept back from a merchant
 * @param key {@code <claim>/<leg>/<n>}
 * @param payee the account, where it went by one; else who it was, as this counterparty says it
 * @param amountMinor what one execution moved
 * @param executions how often money moved; more than once is a double payment
 * @param attempts how often it was asked for
 * @param blind how often it was asked for again without a question about it in between
 */
public record Moved(
    String kind,
    String key,
    String payee,
    String currency,
    long amountMinor,
    int executions,
    int attempts,
    int blind) {

  /** Whether it was paid on the claim, and not recovered afterwards. */
  public boolean isPayment() {
    return !kind.equals("SET_OFF");
  }

  /** All that moved under the key. */
  public Sum sum() {
    long moved = Math.multiplyExact(amountMinor, executions);
    return currency.equals("POINTS") ? Sum.points(moved) : new Sum(currency, moved);
  }

  /** What it was for. */
  public String leg() {
    int first = key.indexOf('/');
    int last = key.lastIndexOf('/');
    return first < last ? key.substring(first + 1, last) : key;
  }
}
