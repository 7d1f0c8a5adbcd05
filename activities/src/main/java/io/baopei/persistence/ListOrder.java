package io.baopei.persistence;

/**
 * How lists are sorted; the claim's id decides between claims, and their recourses, of the same
 * instant, and the number in its own table between words.
 */
enum ListOrder {
  NEWEST_FIRST(
      'N',
      "(claims.filed_at, claims.claim_id) < (:afterAt, :afterId)",
      " ORDER BY claims.filed_at DESC, claims.claim_id DESC"),
  DUE_FIRST(
      'D',
      "(claims.next_due_at, claims.claim_id) > (:afterAt, :afterId)",
      " ORDER BY claims.next_due_at, claims.claim_id"),
  REPORTED_LAST_FIRST(
      'B',
      "(buyer_reports.reported_at, buyer_reports.claim_id) < (:afterAt, :afterId)",
      " ORDER BY buyer_reports.reported_at DESC, buyer_reports.claim_id DESC"),
  BLOCKED_LAST_FIRST(
      'K',
      "(buyer_blocks.blocked_at, buyer_blocks.claim_id) < (:afterAt, :afterId)",
      " ORDER BY buyer_blocks.blocked_at DESC, buyer_blocks.claim_id DESC"),
  RECOURSES_NEWEST_FIRST(
      'R',
      "(opened_at, recourse_id) < (:afterAt, :afterId)",
      " ORDER BY opened_at DESC, recourse_id DESC"),
  SAID_LAST_FIRST(
      'W',
      "(at, source, no) < (:afterAt, :afterSource, :afterNo)",
      " ORDER BY at DESC, source DESC, no DESC"),
  BY_ACCOUNT(
      'A',
      "(party, holder, purpose, unit) > (:afterParty, :afterHolder, :afterPurpose, :afterUnit)",
      " ORDER BY party, holder, purpose, unit");

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
