package io.baopei.persistence;

import io.baopei.domain.ledger.EntryKind;
import io.baopei.port.record.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements read off the ledger. */
public final class PostgresStatements implements Statements {

  private static final String LINES =
      """
      SELECT e.booked_on, e.at, e.claim_id, c.sub_order_id, e.kind, e.reference, p.unit, p.amount,
             CASE a.party WHEN 'BUYER' THEN 'BUYER' ELSE a.party || '/' || a.party_id END AS gained
        FROM ledger_entries e
        JOIN claims c USING (claim_id)
        JOIN ledger_postings p ON p.entry_id = e.entry_id AND p.amount > 0
        JOIN ledger_accounts a USING (account_id)
       WHERE COALESCE(c.insurer_id, c.platform_id) = :payerId
         AND e.booked_on BETWEEN :from AND :to
         AND e.kind IN ('PAID', 'PAID_BY_HAND', 'RECOVERED', 'GIVEN_UP')
       ORDER BY e.entry_id
      """;

  private final JdbcClient jdbc;

  public PostgresStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Line> of(String payerId, LocalDate from, LocalDate to) {
    return jdbc.sql(LINES)
        .param("payerId", payerId)
        .param("from", from)
        .param("to", to)
        .query(PostgresStatements::line)
        .list();
  }

  @Override
  public @Nullable LocalDate closedUpTo() {
    return jdbc.sql("SELECT day FROM ledger_closed_days ORDER BY day DESC LIMIT 1")
        .query(LocalDate.class)
        .optional()
        .orElse(null);
  }

  @Override
  public void close(LocalDate day, String by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO ledger_closed_days (day, closed_at, closed_by) VALUES (:day, :at, :by)
            ON CONFLICT (day) DO NOTHING
            """)
        .param("day", day)
        .param("at", Columns.at(at))
        .param("by", by)
        .update();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getObject("booked_on", LocalDate.class),
        Columns.instant(row, "at"),
        row.getString("claim_id"),
        row.getString("sub_order_id"),
        EntryKind.valueOf(row.getString("kind")),
        Money.ofMinor(CurrencyUnit.of(row.getString("unit")), row.getLong("amount")),
        row.getString("gained"),
        Columns.text(row, "reference"));
  }
}
