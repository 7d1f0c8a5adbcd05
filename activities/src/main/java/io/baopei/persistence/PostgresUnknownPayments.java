package io.baopei.persistence;

import io.baopei.port.record.UnknownPayments;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payments, and points, in PostgreSQL whose outcome is unknown. */
public final class PostgresUnknownPayments implements UnknownPayments {

  /** Points are sent as soon as their try is on record, or by the sweeper minutes later. */
  private static final String UNKNOWN =
      """
      (SELECT first_sent_at FROM payments WHERE status = 'UNKNOWN'
        UNION ALL SELECT tried_at FROM points_orders WHERE status = 'UNKNOWN') unknown
      """;

  private final JdbcClient jdbc;

  public PostgresUnknownPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int count() {
    return jdbc.sql("SELECT count(*) FROM " + UNKNOWN).query(Integer.class).single();
  }

  @Override
  public int contradicted(Instant since) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT payment_key) FROM payment_history
             WHERE contradicts AND at >= :since
            """)
        .param("since", Columns.at(since))
        .query(Integer.class)
        .single();
  }

  @Override
  public Optional<Instant> oldest() {
    return jdbc.sql("SELECT first_sent_at FROM " + UNKNOWN + " ORDER BY first_sent_at LIMIT 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }
}
