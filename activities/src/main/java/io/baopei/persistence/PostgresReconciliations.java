package io.baopei.persistence;

import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.record.Reconciliations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reconciliations in PostgreSQL. */
public final class PostgresReconciliations implements Reconciliations {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ExplanationRows explanations;
  private final PaidMovements paid;
  private final DueDays due;

  public PostgresReconciliations(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.explanations = new ExplanationRows(jdbc);
    this.paid = new PaidMovements(jdbc);
    this.due = new DueDays(jdbc);
  }

  @Override
  public List<Movement> paid(LocalDate from, LocalDate to) {
    return paid.on(from, to);
  }

  @Override
  public List<Movement> paidByHand(Set<String> references) {
    return paid.byHand(references);
  }

  @Override
  public Set<String> paidOf(Set<String> keys) {
    return paid.of(keys);
  }

  @Override
  public List<Movement> linesOfOtherDays(
      LocalDate from, LocalDate to, Set<String> keys, Set<String> references) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (book, theirs_reference, theirs_minor, theirs_at) *
              FROM reconciliation_lines
             WHERE (payment_key = ANY(:keys)
                    OR (theirs_reference = ANY(:references) AND finding <> 'UNDONE'))
               AND day NOT BETWEEN :from AND :to
               -- The day of a payment may have its line of another day as well.
               AND day = (theirs_at AT TIME ZONE 'Asia/Shanghai')::date
               AND theirs_minor IS NOT NULL AND settled_on IS NULL
             ORDER BY book, theirs_reference, theirs_minor, theirs_at, day
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("references", references.toArray(String[]::new))
        .param("from", from)
        .param("to", to)
        .query(ReconciledRow::theirLine)
        .list();
  }

  @Override
  public void replace(LocalDate day, List<Comparison> lines, Instant at) {
    LocalDate today = AccountingDay.of(at);
    transactions.executeWithoutResult(
        status -> {
          lock(day, at);
          forget(day);
          write(day, lines, today, at);
          settle(day, today, at);
        });
  }

  @Override
  public Optional<Run> find(LocalDate day) {
    return jdbc.sql("SELECT run_at FROM reconciliations WHERE day = :day")
        .param("day", day)
        .query(OffsetDateTime.class)
        .optional()
        .map(runAt -> new Run(day, runAt.toInstant(), lines(day)));
  }

  @Override
  public Optional<Line> explain(Difference difference, Explanation explanation) {
    return Objects.requireNonNull(
        transactions.execute(status -> explanations.say(difference, explanation)));
  }

  @Override
  public List<Line> open(int limit) {
    return jdbc.sql(
            """
            SELECT * FROM reconciliation_findings WHERE is_open
             ORDER BY first_seen_on, day, book, payment_key, line_reference LIMIT :limit
            """)
        .param("limit", limit)
        .query(ReconciledRow::line)
        .list();
  }

  @Override
  public List<LocalDate> daysWithOpen(LocalDate from, LocalDate before) {
    return due.between(from, before);
  }

  @Override
  public Map<Finding, Integer> countOpen() {
    Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
    for (Finding finding : Finding.values()) {
      if (finding.isDifference()) {
        counts.put(finding, 0);
      }
    }
    jdbc.sql(
            "SELECT finding, count(*) AS open FROM reconciliation_findings WHERE is_open"
                + " GROUP BY finding")
        .query(
            (RowCallbackHandler)
                row -> counts.put(Finding.valueOf(row.getString("finding")), row.getInt("open")));
    return counts;
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return due.lastBeforeAGap();
  }

  /** Two runs of one day come one after the other. */
  private void lock(LocalDate day, Instant at) {
    jdbc.sql(
            """
            INSERT INTO reconciliations (day, run_at) VALUES (:day, :at)
            ON CONFLICT (day) DO UPDATE SET run_at = excluded.run_at
            """)
        .param("day", day)
        .param("at", Columns.at(at))
        .update();
  }

  private void forget(LocalDate day) {
    jdbc.sql("DELETE FROM reconciliation_lines WHERE day = :day AND finding = 'MATCHED'")
        .param("day", day)
        .update();
  }

  /** Those that this run has not seen. */
  private void settle(LocalDate day, LocalDate today, Instant at) {
    jdbc.sql(
            """
            UPDATE reconciliation_lines SET settled_on = :today
             WHERE day = :day AND finding <> 'MATCHED' AND settled_on IS NULL AND seen_at <> :at
            """)
        .param("day", day)
        .param("today", today)
        .param("at", Columns.at(at))
        .update();
  }

  private void write(LocalDate day, List<Comparison> lines, LocalDate today, Instant at) {
    jdbc.sql(
            """
            INSERT INTO reconciliation_lines AS l
                   (day, book, payment_key, finding, line_reference,
                    ours_currency, ours_minor, ours_at, ours_reference,
                    theirs_currency, theirs_minor, theirs_at, theirs_reference,
                    first_seen_on, seen_at, opened_at)
            SELECT :day, x ->> 'book', x ->> 'key', x ->> 'finding', x ->> 'reference',
                   x #>> '{ours,currency}', (x #>> '{ours,minor}')::bigint,
                   (x #>> '{ours,at}')::timestamptz, x #>> '{ours,reference}',
                   x #>> '{theirs,currency}', (x #>> '{theirs,minor}')::bigint,
                   (x #>> '{theirs,at}')::timestamptz, x #>> '{theirs,reference}',
                   :today, :at, :at
              FROM jsonb_array_elements(CAST(:lines AS jsonb)) AS x
            ON CONFLICT (day, book, payment_key, finding, line_reference)
            DO UPDATE SET ours_currency = excluded.ours_currency,
                          ours_minor = excluded.ours_minor,
                          ours_at = excluded.ours_at,
                          ours_reference = excluded.ours_reference,
                          theirs_currency = excluded.theirs_currency,
                          theirs_minor = excluded.theirs_minor,
                          theirs_at = excluded.theirs_at,
                          seen_at = excluded.seen_at,
                          opened_at = CASE WHEN l.settled_on IS NULL THEN l.opened_at
                                           ELSE excluded.opened_at END,
                          settled_on = NULL
            """)
        .param("day", day)
        .param("today", today)
        .param("at", Columns.at(at))
        .param("lines", Json.write(lines.stream().map(ReconciledRow::of).toList()))
        .update();
  }

  private List<Line> lines(LocalDate day) {
    return jdbc.sql(
            """
            SELECT * FROM reconciliation_findings WHERE day = :day
             ORDER BY array_position(ARRAY['TRANSFERS', 'REFUNDS', 'CREDITS', 'DISBURSEMENTS'],
                                     book), payment_key, line_reference, finding
            """)
        .param("day", day)
        .query(ReconciledRow::line)
        .list();
  }
}
