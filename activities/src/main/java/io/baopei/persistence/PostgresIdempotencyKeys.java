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
      ON CONFLICT (caller, key)
      DO UPDATE SET begun_at = excluded.begun_at, uses = idempotency_keys.uses + 1
       WHERE idempotency_keys.completed_at IS NULL
         AND idempotency_keys.fingerprint = excluded.fingerprint
         AND idempotency_keys.begun_at < :cutOffBefore
      RETURNING nonce, uses
      """;

  /** A use that has not ended, and that no other one has taken over. */
  private static final String THIS_USE =
      """
       WHERE caller = :caller AND key = :key AND nonce = :nonce AND uses = :number
         AND completed_at IS NULL
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
  public void renew(Use use, Instant now) {
    of(use, "UPDATE idempotency_keys SET begun_at = :now" + THIS_USE + " AND begun_at >= :since")
        .param("now", Columns.at(now))
        .param("since", Columns.at(now.minus(LEASE)))
        .update();
  }

  @Override
  public void complete(Use use, int status, String body, @Nullable String location) {
    of(
            use,
            """
            UPDATE idempotency_keys
               SET completed_at = now(), status = :status, body = :body, location = :location
            """
                + THIS_USE)
        .param("status", status)
        .param("body", body)
        .param("location", location)
        .update();
  }

  @Override
  public void release(Use use) {
    of(use, "DELETE FROM idempotency_keys" + THIS_USE).update();
  }

  /** {@inheritDoc} The use is as if it had begun more than a lease earlier. */
  @Override
  public void interrupt(Use use) {
    of(
            use,
            """
            UPDATE idempotency_keys SET begun_at = begun_at - make_interval(secs => :seconds)
            """
                + THIS_USE)
        .param("seconds", LEASE.toSeconds() + 1)
        .update();
  }

  private JdbcClient.StatementSpec of(Use use, String statement) {
    return jdbc.sql(statement)
        .param("caller", use.caller())
        .param("key", use.key())
        .param("nonce", use.nonce())
        .param("number", use.number());
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
    return jdbc.sql(CLAIM)
        .param("caller", caller)
        .param("key", key)
        .param("fingerprint", fingerprint)
        .param("nonce", UUID.randomUUID().toString())
        .param("now", Columns.at(now))
        .param("cutOffBefore", Columns.at(now.minus(LEASE)))
        .query((row, number) -> new Use(caller, key, row.getString("nonce"), row.getInt("uses")))
        .optional()
        .map(Begun.Taken::new);
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
