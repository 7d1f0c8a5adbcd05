package io.baopei.sandbox.book;

/** What makes a movement of money the same one when it is asked for again. */
public record MoneyKey(MovementKind kind, String key) {

  /** The part before the first slash, which Baopei's keys start with. */
  public String claimId() {
    int slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }
}
