package io.baopei.persistence;

import io.baopei.port.record.ClaimsFunds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        SELECT CASE WHEN c.insurer_id IS NULL THEN 'PLATFORM' ELSE 'INSURER' END AS party,
               COALESCE(c.insurer_id, c.platform_id) AS party_id, a.unit, sum(a.balance) AS held
          FROM (SELECT DISTINCT claim_id FROM payments
                 WHERE status NOT IN ('PAID', 'DECLINED')) AS under_way
          JOIN claims c USING (claim_id) CROSS JOIN LATERAL (
               SELECT * FROM ledger_accounts JOIN ledger_balances USING (account_id)
                WHERE claim_id = c.claim_id AND purpose = 'CLEARING' OFFSET 0) AS a
         GROUP BY 1, 2, a.unit
      )
      SELECT f.party, f.party_id, f.unit, -b.balance AS drawn, -b.floor AS limit_to,
             COALESCE(r.held, 0) AS reserved, COALESCE(i.held, 0) AS in_flight
        FROM ledger_accounts f JOIN ledger_balances b USING (account_id)
        LEFT JOIN reserved r USING (party, party_id, unit)
        LEFT JOIN in_flight i USING (party, party_id, unit)
       WHERE f.purpose = 'FUNDS'
       ORDER BY f.party_id, f.unit, f.party
      """;

  private final JdbcClient jdbc;

  public PostgresClaimsFunds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Fund> list() {
    return jdbc.sql(LIST).query(PostgresClaimsFunds::fund).list();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The database opens the fund where there is none, and moves its floor.
   */
  @Override
  public void set(Limit limit) {
    jdbc.sql(
            """
            INSERT INTO ledger_limits (party, insurer_id, unit, limit_to, set_at, set_by, reason,
                   reason_text)
            VALUES (:party, :payerId, :unit, :to, :at, :by, :reason, :text)
            """)
        .param("party", limit.party().name())
        .param("payerId", limit.payerId())
        .param("unit", limit.currency().getCode())
        .param("to", minor(limit.to()))
        .param("at", Columns.at(limit.at()))
        .param("by", limit.by())
        .param("reason", limit.reason().code())
        .param("text", Columns.storable(limit.reason().text()))
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
        Owner.valueOf(row.getString("party")),
        row.getString("party_id"),
        Money.ofMinor(currency, row.getLong("drawn")),
        Money.ofMinor(currency, row.getLong("reserved")),
        Money.ofMinor(currency, row.getLong("in_flight")),
        limit);
  }
}
