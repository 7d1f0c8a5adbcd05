package io.baopei.port.record;

/**
 * Where to pay. Personal data: it stays in the database and on the wire to the provider.
 *
 * @param kind {@code ALIPAY}
 * @param account the account's identity at the provider
 * @param name the holder's name
 */
public record PayeeAccount(String kind, String account, String name) {

  /** Says nothing: an account reaches no log. */
  @Override
  public String toString() {
    return "PayeeAccount[" + kind + "]";
  }
}
