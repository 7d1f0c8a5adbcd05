package io.baopei.persistence;

import java.util.List;

/** Empties all tables between tests, past the triggers that refuse it. */
final class Emptying {

  private static final List<String> TABLES =
      List.of(
          "buyer_blocks",
          "buyer_reports",
          "notices",
          "points_history",
          "points_orders",
          "event_inbox",
          "idempotency_keys",
          "reconciliation_explanations",
          "reconciliation_lines",
          "reconciliations",
          "payout_stops",
          "payouts_under_way",
          "ledger_closed_days",
          "ledger_limits",
          "ledger_covers",
          "ledger_postings",
          "ledger_entries",
          "ledger_balances",
          "ledger_accounts",
          "payment_history",
          "payments",
          "payee_accounts",
          "policies",
          "recourse_steps",
          "recourses",
          "claim_material",
          "claim_steps",
          "claims");

  private Emptying() {}

  static void empty(Database database) {
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              for (String table : TABLES) {
                Guards.without(
                    database, table, () -> database.jdbc().sql("DELETE FROM " + table).update());
              }
            });
  }
}
