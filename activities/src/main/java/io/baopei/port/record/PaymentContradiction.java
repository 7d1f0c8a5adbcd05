package io.baopei.port.record;

/**
 * What is said of a payment now contradicts what is on record: other content under its key, or
 * another outcome after a settled one. A person must look before money moves.
 */
public final class PaymentContradiction extends IllegalStateException {

  private static final long serialVersionUID = 1;

  /**
   * @param message what contradicts what; no account, no name
   */
  public PaymentContradiction(String message) {
    super(message);
  }
}
