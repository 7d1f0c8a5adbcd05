package io.baopei.persistence;

/** How lists are sorted; the claim's id decides between claims of the same instant. */
enum ListOrder {
  NEWEST_FIRST(
      'N',
      "(claims.filed_at, claims.claim_id) < (:afterAt, :afterId)",
      " ORDER BY claims.filed_at DESC, claims.claim_id DESC"),
  DUE_FIRST(
      'D',
      "(claims.next_due_at, claims.claim_id) > (:afterAt, :afterId)",
      " ORDER BY claims.next_due_at, claims.claim_id");

  private final char code;
  private final String after;
  private final String orderBy;

  ListOrder(char code, String after, String orderBy) {
    this.code = code;
    this.after = after;
    this.orderBy = orderBy;
  }

  /** What a cursor of this order begins with. */
  byte code() {
    return (byte) code;
  }

  String after() {
    return after;
  }

  String orderBy() {
    return orderBy;
  }
}
