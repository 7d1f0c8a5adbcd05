package io.baopei.persistence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What entries took from their payers' funds, in minor units. */
final class FundsDrawn {

  private static final String DRAWN =
      """
      SELECT COALESCE(-sum(p.amount) FILTER (WHERE a.purpose = 'FUNDS'), 0)
        FROM ledger_entries e JOIN ledger_postings p USING (entry_id)
        JOIN ledger_accounts a USING (account_id)
      """;

  private final JdbcClient jdbc;

  FundsDrawn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was set aside for the claim so far, less what was released. */
  long reservedFor(String claimId, String unit) {
    return jdbc.sql(
            DRAWN
                + "WHERE e.claim_id = :claimId AND e.kind IN ('RESERVED', 'RELEASED')"
                + " AND p.unit = :unit")
        .param("claimId", claimId)
        .param("unit", unit)
        .query(Long.class)
        .single();
  }

  /** What the entry of that key took; empty when none is booked under it. */
  Optional<Long> by(String entryKey) {
    return jdbc.sql(DRAWN + "WHERE e.entry_key = :key GROUP BY e.entry_id")
        .param("key", entryKey)
        .query(Long.class)
        .optional();
  }
}
