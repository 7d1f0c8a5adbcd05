package io.baopei.worker.e2e;

/** Those who use the API; each is of an organisation and has one role. */
enum Caller {
  PLATFORM("svc-1", "TMALL", "PLATFORM"),
  REVIEWER("reviewer-1", "PICC", "INSURER"),
  SENIOR_REVIEWER("reviewer-2", "PICC", "INSURER"),
  /** Reviews for the insurer of 1688's programmes. */
  SUNSHINE_REVIEWER("reviewer-3", "SUNSHINE", "INSURER"),
  MERCHANT("shop-1", "M-77", "MERCHANT"),
  OPERATOR("ops-1", "BAOPEI", "OPS");

  private final String sub;
  private final String org;
  private final String role;

  Caller(String sub, String org, String role) {
    this.sub = sub;
    this.org = org;
    this.role = role;
  }

  String sub() {
    return sub;
  }

  String org() {
    return org;
  }

  String role() {
    return role;
  }
}
