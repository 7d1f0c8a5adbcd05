package io.baopei.port.failure;

/** A counterparty understood the request and said no; trying again cannot help. */
public final class CounterpartyRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * @param code the counterparty's own code
   * @param message its words, for an operator
   */
  public CounterpartyRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The counterparty's own code. */
  public String code() {
    return code;
  }
}
