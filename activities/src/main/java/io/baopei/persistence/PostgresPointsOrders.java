package io.baopei.persistence;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.payment.PaymentOutcome;
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

  private static final String ORDERED = "ORDERED";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PointsRows rows;
  private final PointsHistory history;
  private final PointsSettlement settlement;
  private final PointsNotices notices;

  public PostgresPointsOrders(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.rows = new PointsRows(jdbc);
    this.history = new PointsHistory(jdbc);
    this.settlement = new PointsSettlement(jdbc);
    this.notices = new PointsNotices(jdbc);
  }

  @Override
  public boolean keep(PointsOrder order) {
    return done(
        () -> {
          boolean isNew = rows.insert(order);
          if (isNew) {
            history.ordered(order.claimId(), order.attempt(), ORDERED, order);
            notices.ordered(order);
          }
          return isNew;
        });
  }

  @Override
  public void repeat(ClaimId claimId, PointsOrder again) {
    transactions.executeWithoutResult(
        status ->
            history.ordered(
                claimId.value(),
                rows.lock(claimId.value()).orElseThrow().attempt(),
                "REPEATED",
                again));
  }

  @Override
  public boolean orderAgain(ClaimId claimId, int declinedAttempt, PointsOrder again) {
    return done(
        () -> {
          boolean isDeclined = lock(claimId, declinedAttempt, LegStatus.DECLINED).isPresent();
          if (isDeclined) {
            rows.tryAgain(claimId, declinedAttempt + 1, again.orderedAt());
            history.ordered(claimId.value(), declinedAttempt + 1, ORDERED, again);
          }
          return isDeclined;
        });
  }

  @Override
  public boolean settle(
      ClaimId claimId, int attempt, PaymentOutcome word, Reason why, Actor by, Instant now) {
    return done(
        () -> {
          Optional<PointsOrder> open = lock(claimId, attempt, LegStatus.SENT, LegStatus.UNKNOWN);
          open.map(PointsOrder::toIssue)
              .ifPresent(
                  order -> {
                    history.said(order, word, why, by, now);
                    settlement.settle(order, word, now);
                  });
          return open.isPresent();
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
    return history.of(claimId.value());
  }

  /** The order, for this transaction alone, where that try counts and stands so. */
  private Optional<PointsOrder> lock(ClaimId claimId, int attempt, LegStatus... statuses) {
    return rows.lock(claimId.value())
        .filter(order -> order.attempt() == attempt)
        .filter(order -> List.of(statuses).contains(order.status()));
  }

  private boolean done(BooleanSupplier change) {
    return Objects.requireNonNull(transactions.execute(status -> change.getAsBoolean()));
  }
}
