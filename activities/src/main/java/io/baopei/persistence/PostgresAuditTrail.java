package io.baopei.persistence;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.AuditTrail;
import io.baopei.port.record.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words where they are kept: each kind in a table of its own. */
public final class PostgresAuditTrail implements AuditTrail {

  private static final String STOPS =
      """
      SELECT said_at AS at, 1 AS source, stop_no AS no, said_by AS who,
             CASE WHEN stopped THEN 'PAYOUT_STOPPED' ELSE 'PAYOUT_RESUMED' END AS kind,
             jsonb_build_object('payerId', payer_id) AS about, reason_code, reason_text
        FROM payout_stops
      """;

  private static final String LIMITS =
      """
      SELECT set_at AS at, 2 AS source, limit_no AS no, set_by AS who, 'FUND_LIMITED' AS kind,
             jsonb_build_object(
               'payerId', insurer_id, 'party', party, 'currency', unit,
               'limit', CASE WHEN limit_to IS NOT NULL THEN
                 jsonb_build_object('currency', unit, 'amountMinor', limit_to) END) AS about,
             reason AS reason_code, reason_text
        FROM ledger_limits
      """;

  private static final String DAYS =
      """
      SELECT closed_at AS at, 3 AS source, CAST(day - DATE '1970-01-01' AS bigint) AS no,
             closed_by AS who, 'DAY_CLOSED' AS kind, jsonb_build_object('day', day) AS about,
             CAST(NULL AS text) AS reason_code, CAST(NULL AS text) AS reason_text
        FROM ledger_closed_days
      """;

  private static final String EXPLANATIONS =
      """
      SELECT explained_at AS at, 4 AS source, explanation_id AS no, explained_by AS who,
             'DIFFERENCE_EXPLAINED' AS kind,
             jsonb_build_object('difference', jsonb_build_object(
               'day', day, 'book', book, 'key', payment_key, 'finding', finding,
               'reference', line_reference, 'oursMinor', ours_minor,
               'theirsMinor', theirs_minor)) AS about,
             reason_code, reason_text
        FROM reconciliation_explanations
      """;

  private final JdbcClient jdbc;

  public PostgresAuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Of each table no more is read than the page could hold of it, by its index of instants.
   */
  @Override
  public Page<Word> list(int limit, @Nullable String cursor) {
    ListOrder order = ListOrder.SAID_LAST_FIRST;
    Conditions conditions = new Conditions();
    if (cursor != null) {
      WordCursor position = WordCursor.read(cursor);
      conditions
          .add(order.after())
          .param("afterAt", Columns.at(position.at()))
          .param("afterSource", position.source())
          .param("afterNo", position.number());
    }
    String last = order.orderBy() + " LIMIT :rows";
    List<Row> rows =
        jdbc.sql(
                List.of(STOPS, LIMITS, DAYS, EXPLANATIONS).stream()
                    .map(words -> "(SELECT * FROM (" + words + ") AS said")
                    .map(words -> words + conditions.where() + last + ")")
                    .collect(Collectors.joining(" UNION ALL ", "", last)))
            .params(conditions.params())
            .param("rows", limit + 1)
            .query(PostgresAuditTrail::row)
            .list();
    Page<Row> page = Pages.of(rows, limit, end -> end.position().text());
    return new Page<>(page.items().stream().map(Row::word).toList(), page.nextCursor());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String code = Columns.text(row, "reason_code");
    Word word =
        new Word(
            Columns.instant(row, "at"),
            row.getString("who"),
            Kind.valueOf(row.getString("kind")),
            Json.read(row.getString("about"), Subject.class),
            code == null ? null : new Reason(code, Columns.text(row, "reason_text")));
    return new Row(word, new WordCursor(word.at(), row.getInt("source"), row.getLong("no")));
  }

  private record Row(Word word, WordCursor position) {}
}
