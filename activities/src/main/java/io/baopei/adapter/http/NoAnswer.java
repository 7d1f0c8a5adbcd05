package io.baopei.adapter.http;

import org.springframework.core.NestedExceptionUtils;

/** A request was sent, or perhaps not, and no whole answer came back. */
public final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String kind;

  /** Keeps the kind of the cause only: its text may quote what was sent. */
  NoAnswer(Throwable cause) {
    super("no answer");
    this.kind = NestedExceptionUtils.getMostSpecificCause(cause).getClass().getSimpleName();
  }

  /** What kept the answer away, {@code HttpTimeoutException}. */
  public String kind() {
    return kind;
  }
}
