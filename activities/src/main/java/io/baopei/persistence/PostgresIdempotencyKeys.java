package io.baopei.persistence;

import io.baopei.port.record.IdempotencyKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Idempotency keys in PostgreSQL. */
public final class PostgresIdempotencyKeys implements IdempotencyKeys {

  /** Gives a row when the key is new, or when the same request takes over one that was cut off. */
  private static final String CLAIM =
      """
      INSERT INTO idempotency_keys (caller, key, fingerprint, nonce, begun_at)
      VALUES (:caller, :key, :fingerprint, :nonce, :now)
      ON CONFLICT (caller, key) DO UPDATE SET begun_at = excluded.begun_at
       WHERE idempotency_keys.completed_at IS NULL
         AND idempotency_keys.fingerprint = excluded.fingerprint
         AND idempotency_keys.begun_at < :cutOffBefore
      RETURNING nonce
      """;

  private final JdbcClient jdbc;

  public PostgresIdempotencyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@inheritDoc} A key that is released between two looks at it is looked at again. */
  @Override
  public Begun begin(String caller, String key, String fingerprint, Instant now) {
    Optional<Begun> begun = Optional.empty();
    while (begun.isEmpty()) {
      begun = claim(caller, key, fingerprint, now);
      if (begun.isEmpty()) {
        begun = look(caller, key, fingerprint);
      }
    }
    return begun.get();
  }

  @Override
  public void renew(String caller, String key, Instant now) {
    jdbc.sql(
            """
            UPDATE idempotency_keys SET begun_at = :now
             WHERE caller = :caller AND key = :key
               AND completed_at IS NULL AND begun_at >= :cutOffBefore
            """)
        .param("caller", caller)
        .param("key", key)
        .param("now", Columns.at(now))
        .param("cutOffBefore", Columns.at(now.minus(LEASE)))
        .update();
  }

  @Override
  public void complete(
      String caller, String key, int status, String body, @Nullable String location) {
    jdbc.sql(
            """
            UPDATE idempotency_keys
               SET completed_at = now(), status = :status, body = :body, location = :location
             WHERE caller = :caller AND key = :key AND completed_at IS NULL
            """)
        .param("caller", caller)
        .param("key", key)
        .param("status", status)
        .param("body", body)
        .param("location", location)
        .update();
  }

  @Override
  public void release(String caller, String key) {
    jdbc.sql(
            """
            DELETE FROM idempotency_keys
             WHERE caller = :caller AND key = :key AND completed_at IS NULL
            """)
        .param("caller", caller)
        .param("key", key)
        .update();
  }

  /** {@inheritDoc} The use is as if it had begun more than a lease earlier. */
  @Override
  public void interrupt(String caller, String key) {
    jdbc.sql(
            """
            UPDATE idempotency_keys
               SET begun_at = begun_at - make_interval(secs => :seconds)
             WHERE caller = :caller AND key = :key AND completed_at IS NULL
            """)
        .param("caller", caller)
        .param("key", key)
        .param("seconds", LEASE.toSeconds() + 1)
        .update();
  }

  /** {@inheritDoc} Forgets with them those that were begun before it and never came to an end. */
  @Override
  public int forget(Instant before) {
    return jdbc.sql(
            """
            DELETE FROM idempotency_keys
             WHERE begun_at < :before AND COALESCE(completed_at, begun_at) < :before
            """)
        .param("before", Columns.at(before))
        .update();
  }

  private Optional<Begun> claim(String caller, String key, String fingerprint, Instant now) {
    String fresh = UUID.randomUUID().toString();
    return jdbc.sql(CLAIM)
        .param("caller", caller)
        .param("key", key)
        .param("fingerprint", fingerprint)
        .param("nonce", fresh)
        .param("now", Columns.at(now))
        .param("cutOffBefore", Columns.at(now.minus(LEASE)))
        .query(String.class)
        .optional()
        .map(nonce -> nonce.equals(fresh) ? new Begun.Fresh(nonce) : new Begun.Resumed(nonce));
  }

  private Optional<Begun> look(String caller, String key, String fingerprint) {
    return jdbc.sql(
            """
            SELECT fingerprint, status, body, location FROM idempotency_keys
             WHERE caller = :caller AND key = :key
            """)
        .param("caller", caller)
        .param("key", key)
        .query((row, number) -> begun(row, fingerprint))
        .optional();
  }

  private static Begun begun(ResultSet row, String fingerprint) throws SQLException {
    if (!fingerprint.equals(row.getString("fingerprint"))) {
      return new Begun.Reused();
    }
    String body = Columns.text(row, "body");
    return body == null
        ? new Begun.Running()
        : new Begun.Replay(row.getInt("status"), body, Columns.text(row, "location"));
  }
}
