package io.baopei.persistence;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.JournalLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A claim's journal: what went on record with its filing, then its steps. Of several steps under
 * one number the last one counts; those after the claim's own number were forgotten by the engine.
 */
final class Journal {

  private static final String SELECT =
      """
      SELECT 0 AS seq, filing_entries AS entries FROM claims WHERE claim_id = :claimId
      UNION ALL
      (SELECT DISTINCT ON (step.seq) step.seq, step.entries
         FROM claim_steps AS step JOIN claims USING (claim_id)
        WHERE claim_id = :claimId AND step.seq <= claims.seq
        ORDER BY step.seq, step.step_no DESC)
      ORDER BY seq
      """;

  private final JdbcClient jdbc;

  Journal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<JournalLine> of(ClaimId claimId) {
    return jdbc.sql(SELECT).param("claimId", claimId.value()).query(Journal::lines).list().stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<JournalLine> lines(ResultSet row, int number) throws SQLException {
    int seq = row.getInt("seq");
    return Json.readList(row.getString("entries"), JournalEntry.class).stream()
        .map(entry -> new JournalLine(seq, entry))
        .toList();
  }
}
