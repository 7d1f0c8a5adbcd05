package io.baopei.persistence;

import io.baopei.domain.ledger.EntryKind;
import io.baopei.port.record.BookedEntries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads entries with their postings in one statement. */
public final class PostgresBookedEntries implements BookedEntries {

  private static final String OF_CLAIM =
      """
      SELECT e.entry_key, e.kind, e.at, e.booked_on, e.reference,
             jsonb_agg(jsonb_build_object(
               'account', CASE a.party WHEN 'BUYER' THEN 'BUYER/' || a.purpose || '/' || a.unit
                                       ELSE a.code END,
               'unit', p.unit, 'amount', p.amount) ORDER BY p.amount, p.line) AS sides
        FROM ledger_entries e
        JOIN ledger_postings p USING (entry_id)
        JOIN ledger_accounts a USING (account_id)
       WHERE e.claim_id = :claimId
       GROUP BY e.entry_id
       ORDER BY e.entry_id
      """;

  private final JdbcClient jdbc;

  public PostgresBookedEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Booked> ofClaim(String claimId) {
    return jdbc.sql(OF_CLAIM).param("claimId", claimId).query(PostgresBookedEntries::booked).list();
  }

  private static Booked booked(ResultSet row, int number) throws SQLException {
    return new Booked(
        row.getString("entry_key"),
        EntryKind.valueOf(row.getString("kind")),
        Columns.instant(row, "at"),
        row.getObject("booked_on", LocalDate.class),
        Columns.text(row, "reference"),
        Json.readList(row.getString("sides"), Side.class));
  }
}
