package io.baopei.port.record;

/**
 * Where to pay. Personal data: it stays in the database and on the wire to the provider.
 *
 * @param kind {@code ALIPAY}, or {@link #ORDER_PAYMENT_METHOD}
 * @param account the account's identity at the provider; the order's id where the platform pays by
 *     the way that the order was paid
 * @param name the holder's name; the buyer's id there
 */
public record PayeeAccount(String kind, String account, String name) {

  /** Whatever the order was paid with; the platform knows what that is. */
  public static final String ORDER_PAYMENT_METHOD = "ORDER_PAYMENT_METHOD";

  /** Says nothing: an account reaches no log. */
  @Override
  public String toString() {
    return "PayeeAccount[" + kind + "]";
  }
}
