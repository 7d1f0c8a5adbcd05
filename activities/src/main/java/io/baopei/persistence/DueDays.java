package io.baopei.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which days are to be reconciled, again or at all. */
final class DueDays {

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

  DueDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those from then on, in order; {@code before} is not among them. */
  List<LocalDate> between(LocalDate from, LocalDate before) {
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

  /**
   * The last one before the first gap, which is looked for up to the day after the last one that is
   * over; empty while nothing was paid and none was reconciled.
   */
  Optional<LocalDate> lastBeforeAGap() {
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
}
