package io.baopei.persistence;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.port.record.JournalLine;
import io.baopei.port.record.RecourseQuery;
import io.baopei.port.record.RecourseQuery.Page;
import io.baopei.port.record.Recourses;
import io.baopei.port.record.StoredRecourse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recourses in PostgreSQL. */
public final class PostgresRecourses implements Recourses {

  private static final String SELECT = "SELECT platform_id, view, opened_at FROM recourses ";

  /** Of several steps under one number the last one counts, as in a claim's journal. */
  private static final String JOURNAL =
      """
      SELECT DISTINCT ON (step.seq) step.seq, step.entries
        FROM recourse_steps AS step JOIN recourses USING (recourse_id)
       WHERE recourse_id = :recourseId AND step.seq <= recourses.seq
       ORDER BY step.seq, step.step_no DESC
      """;

  private final JdbcClient jdbc;

  public PostgresRecourses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<StoredRecourse> find(String recourseId) {
    return jdbc.sql(SELECT + "WHERE recourse_id = :recourseId")
        .param("recourseId", recourseId)
        .query(PostgresRecourses::recourse)
        .optional();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Reads one more than asked for, to know whether there is another page, which begins after the
   * last row's own instant: a recourse that was opened again, since the engine forgot its first
   * step, has a later one in its view.
   */
  @Override
  public Page list(RecourseQuery query) {
    ListOrder order = ListOrder.RECOURSES_NEWEST_FIRST;
    RecourseFilter filter = RecourseFilter.of(query, order);
    List<Row> rows =
        jdbc.sql(SELECT + filter.where() + order.orderBy() + " LIMIT :rows")
            .params(filter.params())
            .param("rows", query.limit() + 1)
            .query(Row::of)
            .list();
    if (rows.size() <= query.limit()) {
      return page(rows, null);
    }
    Row last = rows.get(query.limit() - 1);
    String recourseId = last.recourse().view().recourseId();
    return page(
        rows.subList(0, query.limit()), new Cursor(order, last.openedAt(), recourseId).text());
  }

  private static Page page(List<Row> rows, @Nullable String cursor) {
    return new Page(rows.stream().map(Row::recourse).toList(), cursor);
  }

  private record Row(StoredRecourse recourse, Instant openedAt) {

    static Row of(ResultSet row, int number) throws SQLException {
      return new Row(PostgresRecourses.recourse(row, number), Columns.instant(row, "opened_at"));
    }
  }

  @Override
  public List<JournalLine> journal(String recourseId) {
    return jdbc
        .sql(JOURNAL)
        .param("recourseId", recourseId)
        .query(PostgresRecourses::lines)
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static StoredRecourse recourse(ResultSet row, int number) throws SQLException {
    return new StoredRecourse(
        Json.read(row.getString("view"), RecourseView.class), row.getString("platform_id"));
  }

  private static List<JournalLine> lines(ResultSet row, int number) throws SQLException {
    int seq = row.getInt("seq");
    return Json.readList(row.getString("entries"), JournalEntry.class).stream()
        .map(entry -> new JournalLine(seq, entry))
        .toList();
  }
}
