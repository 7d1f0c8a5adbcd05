package io.baopei.persistence;

import io.baopei.port.record.UnknownPayments;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payments in PostgreSQL whose outcome is unknown. */
public final class PostgresUnknownPayments implements UnknownPayments {

  private final JdbcClient jdbc;

  public PostgresUnknownPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int count() {
    return jdbc.sql("SELECT count(*) FROM payments WHERE status = 'UNKNOWN'")
        .query(Integer.class)
        .single();
  }

  @Override
  public Optional<Instant> oldest() {
    return jdbc.sql(
            """
            SELECT first_sent_at FROM payments WHERE status = 'UNKNOWN'
             ORDER BY first_sent_at LIMIT 1
            """)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }
}
