package io.baopei.persistence;

import io.baopei.port.record.ClaimsFunds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The funds as the ledger's accounts have them. */
public final class PostgresClaimsFunds implements ClaimsFunds {

  /**
   * Looks at open claims and unsettled payments alone: what is over holds nothing. Claim by claim
   * ({@code OFFSET 0}), since the planner would read all accounts for a few claims.
   */
  private static final String LIST =
      """
      WITH reserved AS (
        SELECT a.party, a.party_id, a.unit, sum(a.balance) AS held
          FROM claims c CROSS JOIN LATERAL (
               SELECT * FROM ledger_accounts JOIN ledger_balances USING (account_id)
                WHERE claim_id = c.claim_id AND purpose = 'RESERVE' OFFSET 0) AS a
         WHERE c.outcome IS NULL
         GROUP BY a.party, a.party_id, a.unit
      ), in_flight AS (
        SELECT COALESCE(c.insurer_id, c.platform_id) AS party_id, a.unit, sum(a.balance) AS held
          FROM (SELECT DISTINCT claim_id FROM payments
                 WHERE status NOT IN ('PAID', 'DECLINED')) AS under_way
          JOIN claims c USING (claim_id) CROSS JOIN LATERAL (
               SELECT * FROM ledger_accounts JOIN ledger_balances USING (account_id)
                WHERE claim_id = c.claim_id AND purpose = 'CLEARING' OFFSET 0) AS a
         GROUP BY 1, a.unit
      )
      SELECT f.party_id, f.unit, -b.balance AS drawn, -b.floor AS limit_to,
             COALESCE(r.held, 0) AS reserved, COALESCE(i.held, 0) AS in_flight
        FROM ledger_accounts f JOIN ledger_balances b USING (account_id)
        LEFT JOIN reserved r USING (party, party_id, unit)
        LEFT JOIN in_flight i USING (party_id, unit)
       WHERE f.purpose = 'FUNDS'
       ORDER BY f.party_id, f.unit
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  public PostgresClaimsFunds(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public List<Fund> list() {
    return jdbc.sql(LIST).query(PostgresClaimsFunds::fund).list();
  }

  @Override
  public void set(Limit limit) {
    transactions.executeWithoutResult(
        status -> {
          note(limit);
          open(limit);
          move(limit);
        });
  }

  private void note(Limit limit) {
    jdbc.sql(
            """
            INSERT INTO ledger_limits (insurer_id, unit, limit_to, set_at, set_by, reason)
            VALUES (:insurerId, :unit, :to, :at, :by, :reason)
            """)
        .param("insurerId", limit.insurerId())
        .param("unit", limit.currency().getCode())
        .param("to", minor(limit.to()))
        .param("at", Columns.at(limit.at()))
        .param("by", limit.by())
        .param("reason", limit.reason().code())
        .update();
  }

  /** The account may never have been used. */
  private void open(Limit limit) {
    jdbc.sql(
            """
            INSERT INTO ledger_accounts (code, party, party_id, purpose, unit)
            VALUES ('INSURER/' || :insurerId || '/FUNDS/' || :unit, 'INSURER', :insurerId, 'FUNDS',
                    :unit)
            ON CONFLICT (code) DO NOTHING
            """)
        .param("insurerId", limit.insurerId())
        .param("unit", limit.currency().getCode())
        .update();
  }

  private void move(Limit limit) {
    jdbc.sql(
            """
            UPDATE ledger_balances SET floor = -CAST(:to AS bigint)
             WHERE account_id = (SELECT account_id FROM ledger_accounts
                                  WHERE code = 'INSURER/' || :insurerId || '/FUNDS/' || :unit)
            """)
        .param("insurerId", limit.insurerId())
        .param("unit", limit.currency().getCode())
        .param("to", minor(limit.to()))
        .update();
  }

  private static @Nullable Long minor(@Nullable Money sum) {
    return sum == null ? null : sum.getAmountMinorLong();
  }

  private static Fund fund(ResultSet row, int number) throws SQLException {
    CurrencyUnit currency = CurrencyUnit.of(row.getString("unit"));
    long to = row.getLong("limit_to");
    Money limit = row.wasNull() ? null : Money.ofMinor(currency, to);
    return new Fund(
        row.getString("party_id"),
        Money.ofMinor(currency, row.getLong("drawn")),
        Money.ofMinor(currency, row.getLong("reserved")),
        Money.ofMinor(currency, row.getLong("in_flight")),
        limit);
  }
}
