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
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recourses in PostgreSQL. */
public final class PostgresRecourses implements Recourses {

  private static final String SELECT = "SELECT platform_id, view FROM recourses ";

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

  /** {@inheritDoc} Reads one more than asked for, to know whether there is another page. */
  @Override
  public Page list(RecourseQuery query) {
    ListOrder order = ListOrder.RECOURSES_NEWEST_FIRST;
    RecourseFilter filter = RecourseFilter.of(query, order);
    List<StoredRecourse> rows =
        jdbc.sql(SELECT + filter.where() + order.orderBy() + " LIMIT :rows")
            .params(filter.params())
            .param("rows", query.limit() + 1)
            .query(PostgresRecourses::recourse)
            .list();
    if (rows.size() <= query.limit()) {
      return new Page(rows, null);
    }
    List<StoredRecourse> page = rows.subList(0, query.limit());
    RecourseView last = page.getLast().view();
    return new Page(page, new Cursor(order, last.openedAt(), last.recourseId()).text());
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
