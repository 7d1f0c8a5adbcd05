package io.baopei.port.failure;

import org.jspecify.annotations.Nullable;

/** A counterparty could not be reached, or could not answer; trying again may help. */
public final class CounterpartyUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param message which counterparty, and what it was asked; no personal data
   */
  public CounterpartyUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
