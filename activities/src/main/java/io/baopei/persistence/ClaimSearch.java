package io.baopei.persistence;

import io.baopei.persistence.ClaimRows.Row;
import io.baopei.port.record.ClaimQuery;
import io.baopei.port.record.ClaimQuery.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists claims page by page: each page starts after the last claim of the one before. */
final class ClaimSearch {

  private final JdbcClient jdbc;

  ClaimSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads one claim more than asked for, to know whether there is another page. */
  Page list(ClaimQuery query) {
    ListOrder order = query.dueBefore() == null ? ListOrder.NEWEST_FIRST : ListOrder.DUE_FIRST;
    ClaimFilter filter = ClaimFilter.of(query, order);
    List<Row> rows =
        jdbc.sql(ClaimRows.SELECT + filter.where() + order.orderBy() + " LIMIT :rows")
            .params(filter.params())
            .param("rows", query.limit() + 1)
            .query(ClaimRows::row)
            .list();
    boolean isLast = rows.size() <= query.limit();
    List<Row> page = isLast ? rows : rows.subList(0, query.limit());
    return new Page(
        page.stream().map(Row::claim).toList(), isLast ? null : after(page.getLast(), order));
  }

  private static String after(Row last, ListOrder order) {
    Instant at =
        order == ListOrder.DUE_FIRST ? Objects.requireNonNull(last.nextDueAt()) : last.filedAt();
    return new Cursor(order, at, last.claim().view().claimId()).text();
  }
}
