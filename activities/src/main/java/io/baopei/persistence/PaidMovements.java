package io.baopei.persistence;

import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.domain.reconciliation.Movement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger has as paid or refunded, as it is compared with statements. */
final class PaidMovements {

  /** Payments are found by their entries, or entries by their payments: each has its index. */
  private static final String SELECT =
      """
      SELECT CASE WHEN y.leg = 'REFUND' THEN 'REFUNDS'
                  WHEN y.leg IN ('ACCOUNT_CREDIT', 'POINTS') THEN 'CREDITS'
                  WHEN y.currency <> 'CNY' THEN 'DISBURSEMENTS'
                  ELSE 'TRANSFERS' END AS book,
             y.payment_key, p.unit, p.amount, e.at, COALESCE(e.reference, '') AS reference,
             a.account, y.settled_by_hand
        FROM ledger_entries e
        JOIN ledger_postings p ON p.entry_id = e.entry_id AND p.amount > 0
        JOIN payments y ON %s
        JOIN claims c ON c.claim_id = y.claim_id
        LEFT JOIN payee_accounts a
          ON a.account_ref = CASE
               WHEN y.account_ref IS NOT NULL THEN y.account_ref
               WHEN y.payee = 'BUYER' THEN 'claim/' || y.claim_id || '/buyer'
               WHEN y.payee = 'MERCHANT'
                 THEN 'policy/' || (c.input #>> '{policy,policyNo}') || '/merchant'
               ELSE 'policy/' || (c.input #>> '{policy,policyNo}') || '/insured' END
         -- A user id is one of the provider's own, which its statements do not show.
         AND a.account !~ '^2088[0-9]{12}$'
       WHERE e.kind IN ('PAID', 'REFUNDED') AND %s
       ORDER BY y.payment_key
      """;

  private final JdbcClient jdbc;

  PaidMovements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** That of those days. */
  List<Movement> on(LocalDate from, LocalDate to) {
    return jdbc.sql(
            SELECT.formatted(
                "y.payment_key = left(e.entry_key, -length('/PAID'))",
                "e.at >= :from AND e.at < :to"))
        .param("from", Columns.at(AccountingDay.startOf(from)))
        .param("to", Columns.at(AccountingDay.startOf(to.plusDays(1))))
        .query(ReconciledRow::paid)
        .list();
  }

  /** That of which a person said that it was paid, under one of those numbers. */
  List<Movement> byHand(Set<String> references) {
    return jdbc.sql(
            SELECT.formatted(
                "e.entry_key = y.payment_key || '/PAID'",
                "y.settled_by_hand AND y.reference = ANY(:references)"))
        .param("references", references.toArray(String[]::new))
        .query(ReconciledRow::paid)
        .list();
  }

  /** Those of the keys that are paid. */
  Set<String> of(Set<String> keys) {
    return Set.copyOf(
        jdbc.sql(
                "SELECT payment_key FROM payments WHERE status = 'PAID' AND payment_key = ANY(:keys)")
            .param("keys", keys.toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
