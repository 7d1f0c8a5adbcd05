package io.baopei.persistence;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The orders of points in PostgreSQL. */
public final class PostgresPointsOrders implements PointsOrders {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PointsRows rows;

  public PostgresPointsOrders(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.rows = new PointsRows(jdbc);
  }

  @Override
  public boolean keep(PointsOrder order) {
    return done(
        () -> {
          boolean isNew = rows.insert(order);
          if (isNew) {
            said(order.claimId(), order.attempt(), order.orderedBy(), order.orderedAt());
          }
          return isNew;
        });
  }

  @Override
  public boolean orderAgain(ClaimId claimId, int declinedAttempt, Actor by, Instant now) {
    return done(
        () -> {
          boolean isDeclined =
              rows.lock(claimId.value())
                  .filter(order -> order.attempt() == declinedAttempt)
                  .filter(order -> order.status() == LegStatus.DECLINED)
                  .isPresent();
          if (isDeclined) {
            rows.tryAgain(claimId, declinedAttempt + 1, now);
            said(claimId.value(), declinedAttempt + 1, by, now);
          }
          return isDeclined;
        });
  }

  @Override
  public Optional<PointsOrder> find(String platformId, String programme, String subOrderId) {
    return jdbc.sql(
            PointsRows.SELECT
                + """
                   WHERE platform_id = :platformId AND programme = :programme
                     AND sub_order_id = :subOrderId
                  """)
        .param("platformId", platformId)
        .param("programme", programme)
        .param("subOrderId", subOrderId)
        .query(PointsRows::order)
        .optional();
  }

  @Override
  public void started(ClaimId claimId, int attempt, Instant now) {
    jdbc.sql(
            """
            UPDATE points_orders SET started_at = :now
             WHERE claim_id = :claimId AND attempt = :attempt AND started_at IS NULL
            """)
        .param("claimId", claimId.value())
        .param("attempt", attempt)
        .param("now", Columns.at(now))
        .update();
  }

  @Override
  public List<PointsOrder> unstarted(Instant before, int limit) {
    return jdbc.sql(
            PointsRows.SELECT
                + " WHERE started_at IS NULL AND tried_at < :before ORDER BY tried_at LIMIT :limit")
        .param("before", Columns.at(before))
        .param("limit", limit)
        .query(PointsRows::order)
        .list();
  }

  @Override
  public List<Event> history(ClaimId claimId) {
    return jdbc.sql("SELECT * FROM points_history WHERE claim_id = :claimId ORDER BY line_no")
        .param("claimId", claimId.value())
        .query(PointsRows::event)
        .list();
  }

  private void said(String claimId, int attempt, Actor by, Instant at) {
    rows.say(claimId, attempt, "ORDERED", by, at);
  }

  private boolean done(BooleanSupplier change) {
    return Objects.requireNonNull(transactions.execute(status -> change.getAsBoolean()));
  }
}
