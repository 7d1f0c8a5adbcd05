package io.baopei.persistence;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.PayoutStops;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stops in PostgreSQL, append-only: the last word on each payer counts. */
public final class PostgresPayoutStops implements PayoutStops {

  private static final String LAST =
      """
      SELECT DISTINCT ON (payer_id) payer_id, stopped, said_by, said_at, reason_code, reason_text
        FROM payout_stops ORDER BY payer_id NULLS FIRST, stop_no DESC
      """;

  private final JdbcClient jdbc;
  private final PayoutsUnderWay underWay;

  public PostgresPayoutStops(JdbcClient jdbc) {
    this(jdbc, new PayoutsUnderWay(jdbc));
  }

  PostgresPayoutStops(JdbcClient jdbc, PayoutsUnderWay underWay) {
    this.jdbc = jdbc;
    this.underWay = underWay;
  }

  @Override
  public void say(Stop stop) {
    note(stop);
    if (stop.stopped()) {
      underWay.await(stop.payerId());
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Who sends says so before it looks, and who stops says so before it looks who sends, each
   * committed: whichever comes first, one of them sees the other.
   */
  @Override
  public <T> Optional<T> unlessStopped(String claimId, Supplier<T> sending) {
    try (PayoutsUnderWay.Sending mine = underWay.begin(claimId)) {
      boolean stopped = payerOf(claimId).orElseThrow().stopped();
      return stopped || mine.isLate() ? Optional.empty() : Optional.of(sending.get());
    }
  }

  private void note(Stop stop) {
    jdbc.sql(
            """
            INSERT INTO payout_stops (payer_id, stopped, said_at, said_by, reason_code, reason_text)
            VALUES (:payerId, :stopped, :at, :by, :code, :text)
            """)
        .param("payerId", stop.payerId())
        .param("stopped", stop.stopped())
        .param("at", Columns.at(stop.at()))
        .param("by", stop.by())
        .param("code", stop.reason().code())
        .param("text", Columns.storable(stop.reason().text()))
        .update();
  }

  @Override
  public Optional<Payer> payerOf(String claimId) {
    return jdbc.sql(
            """
            WITH payer AS (SELECT COALESCE(insurer_id, platform_id) AS payer_id
                             FROM claims WHERE claim_id = :claimId),
                 last AS (%s)
            SELECT payer_id,
                   EXISTS (SELECT 1 FROM last
                            WHERE stopped AND (last.payer_id IS NULL OR last.payer_id = payer.payer_id))
                   AS stopped
              FROM payer
            """
                .formatted(LAST))
        .param("claimId", claimId)
        .query((row, number) -> new Payer(row.getString("payer_id"), row.getBoolean("stopped")))
        .optional();
  }

  @Override
  public List<Stop> inForce() {
    return jdbc.sql("SELECT * FROM (" + LAST + ") AS last WHERE stopped")
        .query(PostgresPayoutStops::stop)
        .list();
  }

  private static Stop stop(ResultSet row, int number) throws SQLException {
    return new Stop(
        Columns.text(row, "payer_id"),
        row.getBoolean("stopped"),
        row.getString("said_by"),
        Columns.instant(row, "said_at"),
        new Reason(row.getString("reason_code"), Columns.text(row, "reason_text")));
  }
}
