package io.baopei.persistence;

import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.EventInbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that came in, in PostgreSQL. */
public final class PostgresEventInbox implements EventInbox {

  private final JdbcClient jdbc;

  public PostgresEventInbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean receive(String source, String eventId, String claimId, String type, Instant now) {
    return jdbc.sql(
            """
            WITH noted AS (
              INSERT INTO event_inbox (source, event_id, claim_id, type, received_at)
              VALUES (:source, :eventId, :claimId, :type, :now)
              ON CONFLICT DO NOTHING
            )
            SELECT NOT EXISTS (SELECT 1 FROM event_inbox
                                WHERE source = :source AND event_id = :eventId
                                  AND passed_on_at IS NOT NULL)
            """)
        .param("source", source)
        .param("eventId", eventId)
        .param("claimId", claimId)
        .param("type", type)
        .param("now", Columns.at(now))
        .query(Boolean.class)
        .single();
  }

  @Override
  public void passedOn(String source, String eventId, Instant now) {
    jdbc.sql(
            """
            UPDATE event_inbox SET passed_on_at = :now
             WHERE source = :source AND event_id = :eventId AND passed_on_at IS NULL
            """)
        .param("source", source)
        .param("eventId", eventId)
        .param("now", Columns.at(now))
        .update();
  }

  @Override
  public void ignore(String source, String eventId, String reason, Instant now) {
    jdbc.sql(
            """
            UPDATE event_inbox SET passed_on_at = :now, ignored = :reason
             WHERE source = :source AND event_id = :eventId AND passed_on_at IS NULL
            """)
        .param("source", source)
        .param("eventId", eventId)
        .param("reason", reason)
        .param("now", Columns.at(now))
        .update();
  }

  @Override
  public List<IgnoredEvent> ignored(ClaimId claimId) {
    return jdbc.sql(
            """
            SELECT type, received_at, ignored FROM event_inbox
             WHERE claim_id = :claimId AND ignored IS NOT NULL
             ORDER BY received_at, event_id
            """)
        .param("claimId", claimId.value())
        .query(PostgresEventInbox::ignoredEvent)
        .list();
  }

  private static IgnoredEvent ignoredEvent(ResultSet row, int number) throws SQLException {
    return new IgnoredEvent(
        row.getString("type"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("ignored"));
  }
}
