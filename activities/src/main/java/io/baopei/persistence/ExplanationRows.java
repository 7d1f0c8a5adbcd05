package io.baopei.persistence;

import io.baopei.port.record.Reconciliations.Difference;
import io.baopei.port.record.Reconciliations.Explanation;
import io.baopei.port.record.Reconciliations.Line;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people said of differences that no later statement takes away. */
final class ExplanationRows {

  /** The line is locked against a run that replaces it. */
  private static final String SAY =
      """
      INSERT INTO reconciliation_explanations
             (day, book, payment_key, finding, line_reference, ours_minor, theirs_minor,
              explained_by, explained_at, reason_code, reason_text)
      SELECT day, book, payment_key, finding, line_reference, ours_minor, theirs_minor,
             :by, :at, :code, :text
        FROM reconciliation_lines
       WHERE day = :day AND book = :book AND payment_key = :key AND finding = :finding
         AND line_reference = :reference AND finding NOT IN ('MATCHED', 'UNDONE')
         AND ours_minor IS NOT DISTINCT FROM CAST(:ours AS bigint)
         AND theirs_minor IS NOT DISTINCT FROM CAST(:theirs AS bigint)
         AND settled_on IS NULL
         FOR UPDATE
      """;

  private static final String LINE =
      """
      SELECT * FROM reconciliation_findings
       WHERE day = :day AND book = :book AND payment_key = :key AND finding = :finding
         AND line_reference = :reference
      """;

  private final JdbcClient jdbc;

  ExplanationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The line with it; empty: there is no such difference with those sums, or it is settled. */
  Optional<Line> say(Difference difference, Explanation explanation) {
    int said =
        of(difference, SAY)
            .param("ours", difference.oursMinor())
            .param("theirs", difference.theirsMinor())
            .param("by", explanation.by())
            .param("at", Columns.at(explanation.at()))
            .param("code", explanation.reason().code())
            .param("text", explanation.reason().text())
            .update();
    return said == 0
        ? Optional.empty()
        : of(difference, LINE).query(ReconciledRow::line).optional();
  }

  private JdbcClient.StatementSpec of(Difference difference, String statement) {
    return jdbc.sql(statement)
        .param("day", difference.day())
        .param("book", difference.book().name())
        .param("key", difference.key())
        .param("finding", difference.finding().name())
        .param("reference", difference.reference());
  }
}
