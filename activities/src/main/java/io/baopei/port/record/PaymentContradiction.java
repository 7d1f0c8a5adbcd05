package io.baopei.port.record;

/**
 * What is said of a payment now contradicts what is on record: other content under its key, or
 * another outcome after a settled one, or a second payment of a leg that is paid or may be. A
 * person must look before money moves.
 */
public final class PaymentContradiction extends IllegalStateException {

  private static final long serialVersionUID = 1;

  private final String key;

  /**
   * @param key the payment's
   * @param message what contradicts what; no account, no name
   */
  public PaymentContradiction(String key, String message) {
    super(message);
    this.key = key;
  }

  /** The key of the payment that was asked for. */
  public String key() {
    return key;
  }
}
