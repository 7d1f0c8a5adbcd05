package io.baopei.sandbox;

/** The command line makes no sense; the message says what would. */
public final class UsageError extends RuntimeException {

  /** An error with what to tell the person at the keyboard. */
  public UsageError(String message) {
    super(message);
  }
}
