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

  private static final String LIST =
      """
      SELECT f.party_id, f.unit, -b.balance AS drawn, -b.floor AS limit_to,
             COALESCE((SELECT sum(rb.balance)
                         FROM ledger_accounts r JOIN ledger_balances rb USING (account_id)
                        WHERE r.party = f.party AND r.party_id = f.party_id AND r.unit = f.unit
                          AND r.purpose = 'RESERVE'), 0) AS reserved,
             COALESCE((SELECT sum(cb.balance)
                         FROM ledger_accounts c JOIN ledger_balances cb USING (account_id)
                         JOIN claims USING (claim_id)
                        WHERE c.purpose = 'CLEARING' AND c.unit = f.unit AND cb.balance <> 0
                          AND COALESCE(claims.insurer_id, claims.platform_id) = f.party_id), 0)
               AS in_flight
        FROM ledger_accounts f JOIN ledger_balances b USING (account_id)
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
