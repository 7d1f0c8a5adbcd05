package io.baopei.persistence;

/** What keeps the service from changing its ledger; only the tables' owner can put it aside. */
final class Guards {

  private static final String NEVER_CHANGED =
      "ledger_postings, ledger_closed_days, ledger_limits, payout_stops,"
          + " reconciliation_explanations";
  private static final String NEVER_DELETED =
      "ledger_entries, ledger_accounts, ledger_balances, ledger_covers";

  private Guards() {}

  /** Does it with the table's triggers and all revoked rights out of the way; in a transaction. */
  static void without(Database database, String table, Runnable change) {
    sql(database, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
    granted(database, change);
    sql(database, "ALTER TABLE " + table + " ENABLE TRIGGER USER");
  }

  /** Does it with the revoked rights given back, but under the triggers' eyes. */
  static void granted(Database database, Runnable change) {
    sql(database, "GRANT ALL ON " + NEVER_CHANGED + ", " + NEVER_DELETED + " TO CURRENT_USER");
    change.run();
    sql(database, "REVOKE UPDATE, DELETE, TRUNCATE ON " + NEVER_CHANGED + " FROM CURRENT_USER");
    sql(database, "REVOKE DELETE, TRUNCATE ON " + NEVER_DELETED + " FROM CURRENT_USER");
  }

  private static void sql(Database database, String statement) {
    database.jdbc().sql(statement).update();
  }
}
