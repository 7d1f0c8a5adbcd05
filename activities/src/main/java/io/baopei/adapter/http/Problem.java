package io.baopei.adapter.http;

import org.jspecify.annotations.Nullable;

/** A counterparty's words when it says no. */
public record Problem(@Nullable String code, @Nullable String message) {

  private static final int LONGEST_MESSAGE = 200;

  /** The counterparty's code; empty when it gave none. */
  public String codeOrEmpty() {
    return code == null ? "" : code;
  }

  /** Its words, cut to what an operator reads. */
  public String words() {
    String text = message == null ? "" : message;
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
  }
}
