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

  /**
   * Days of Shanghai that were never reconciled after they were over, from the first run on, or the
   * first payment where that is earlier: runs that fail from the beginning leave no trace.
   */
  private static final String GAPS =
      """
      generate_series((SELECT min(day)
                         FROM (SELECT min(day) AS day FROM reconciliations
                               UNION ALL
                               SELECT (min(at) AT TIME ZONE 'Asia/Shanghai')::date
                                 FROM ledger_entries WHERE kind IN ('PAID', 'REFUNDED')) AS first),
                      CAST(:last AS date), '1 day') AS gap
       WHERE NOT EXISTS (SELECT 1 FROM reconciliations
                          WHERE day = gap::date
                            AND run_at >= (day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
      """;

  /**
   * Days that are to be looked at again: what differs may be settled, or come up with other sums; a
   * statement may come on the day after the next (so every day is looked at twice); and what was
   * unknown may have been booked since.
   */
  private static final String DUE =
      """
      SELECT day FROM reconciliation_lines
       WHERE finding NOT IN ('MATCHED', 'UNDONE') AND settled_on IS NULL
      UNION
      SELECT day FROM reconciliations
       WHERE run_at < (day + 2)::timestamp AT TIME ZONE 'Asia/Shanghai'
      UNION
      SELECT booked.day
        FROM (SELECT (at AT TIME ZONE 'Asia/Shanghai')::date AS day,
                     left(entry_key, -length('/PAID')) AS payment_key
                FROM ledger_entries
               WHERE kind IN ('PAID', 'REFUNDED')
                 AND at >= CAST(:from AS timestamp) AT TIME ZONE 'Asia/Shanghai'
                 AND at < CAST(:before AS timestamp) AT TIME ZONE 'Asia/Shanghai') AS booked
       WHERE EXISTS (SELECT 1 FROM reconciliations r WHERE r.day = booked.day)
         AND NOT EXISTS (SELECT 1 FROM reconciliation_lines l
                          WHERE l.day = booked.day AND l.payment_key = booked.payment_key)
      UNION
      SELECT gap::date FROM
      """
          + GAPS;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ExplanationRows explanations;

  public PostgresReconciliations(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.explanations = new ExplanationRows(jdbc);
  }

  @Override
  public List<Movement> paid(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT CASE WHEN y.leg = 'REFUND' THEN 'REFUNDS'
                        WHEN y.leg IN ('ACCOUNT_CREDIT', 'POINTS') THEN 'CREDITS'
                        WHEN y.currency <> 'CNY' THEN 'DISBURSEMENTS'
                        ELSE 'TRANSFERS' END AS book,
                   y.payment_key, p.unit, p.amount, e.at, COALESCE(e.reference, '') AS reference,
                   a.account, y.settled_by_hand
              FROM ledger_entries e
              JOIN ledger_postings p ON p.entry_id = e.entry_id AND p.amount > 0
              JOIN payments y ON y.payment_key = left(e.entry_key, -length('/PAID'))
              JOIN claims c ON c.claim_id = y.claim_id
              LEFT JOIN payee_accounts a
                ON a.account_ref = CASE
                     WHEN y.account_ref IS NOT NULL THEN y.account_ref
                     WHEN y.payee = 'BUYER' THEN 'claim/' || y.claim_id || '/buyer'
                     WHEN y.payee = 'MERCHANT'
                       THEN 'policy/' || (c.input #>> '{policy,policyNo}') || '/merchant'
                     ELSE 'policy/' || (c.input #>> '{policy,policyNo}') || '/insured' END
               -- A user id is one of the provider's own, which its statements do not show.
               AND a.account !~ '^2088[0-9]{12}$'
             WHERE e.kind IN ('PAID', 'REFUNDED') AND e.at >= :from AND e.at < :to
             ORDER BY y.payment_key
            """)
        .param("from", Columns.at(AccountingDay.startOf(from)))
        .param("to", Columns.at(AccountingDay.startOf(to.plusDays(1))))
        .query(ReconciledRow::paid)
        .list();
  }

  @Override
  public Set<String> paidOf(Set<String> keys) {
    return Set.copyOf(
        jdbc.sql(
                "SELECT payment_key FROM payments WHERE status = 'PAID' AND payment_key = ANY(:keys)")
            .param("keys", keys.toArray(String[]::new))
            .query(String.class)
            .list());
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
    return jdbc.sql(
            "SELECT day FROM ("
                + DUE
                + ") AS due WHERE day >= :from AND day < :before ORDER BY day")
        .param("last", before.minusDays(1))
        .param("from", from)
        .param("before", before)
        .query(LocalDate.class)
        .list();
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

  /** {@inheritDoc} The first gap is looked for up to the day after the last one that is over. */
  @Override
  public Optional<LocalDate> lastDay() {
    return jdbc.sql("SELECT min(gap)::date - 1 FROM " + GAPS)
        .param("last", horizon())
        .query(LocalDate.class)
        .optional();
  }

  /** After all that was reconciled, and after all that was booked. */
  private LocalDate horizon() {
    return jdbc.sql(
            """
            SELECT COALESCE(max(day), DATE '2000-01-01') + 1
              FROM (SELECT max(day) AS day FROM reconciliations
                    UNION ALL
                    SELECT (max(at) AT TIME ZONE 'Asia/Shanghai')::date
                      FROM ledger_entries WHERE kind IN ('PAID', 'REFUNDED')) AS last
            """)
        .query(LocalDate.class)
        .single();
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
