package io.baopei.persistence;

import io.baopei.contract.points.IssuePoints;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.Role;
import io.baopei.domain.points.NonPerformanceGround;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.PointsOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes, reads and locks the rows of orders of points. */
final class PointsRows {

  static final String SELECT = "SELECT * FROM points_orders";

  private static final String INSERT =
      """
      INSERT INTO points_orders (claim_id, programme, platform_id, merchant_id, buyer_id,
             sub_order_id, points, ground, statement, items, ordered_at, ordered_by, ordered_as,
             attempt, tried_at, status)
      VALUES (:claimId, :programme, :platformId, :merchantId, :buyerId, :subOrderId, :points,
             :ground, :statement, CAST(:items AS jsonb), :orderedAt, :orderedBy, :orderedAs,
             :attempt, :orderedAt, 'PENDING')
      ON CONFLICT DO NOTHING
      """;

  private static final String SETTLE =
      """
      UPDATE points_orders
         SET status = :status, settled_at = CAST(:settledAt AS timestamptz),
             reference = :reference, code = :code
       WHERE claim_id = :claimId AND attempt = :attempt
      """;

  private final JdbcClient jdbc;

  PointsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts an order on record; false when its sub-order has one. */
  boolean insert(PointsOrder order) {
    return jdbc.sql(INSERT).params(columns(order)).update() == 1;
  }

  /** The order, for this transaction alone. */
  Optional<PointsOrder> lock(String claimId) {
    return jdbc.sql(SELECT + " WHERE claim_id = :claimId FOR UPDATE")
        .param("claimId", claimId)
        .query(PointsRows::order)
        .optional();
  }

  /** The try goes out; one whose outcome is unknown stays so until somebody says more. */
  void sent(IssuePoints order, Instant now) {
    jdbc.sql(
            """
            UPDATE points_orders
               SET status = CASE status WHEN 'UNKNOWN' THEN status ELSE 'SENT' END, sent_at = :now
             WHERE claim_id = :claimId AND attempt = :attempt
            """)
        .param("claimId", order.claimId())
        .param("attempt", order.attempt())
        .param("now", Columns.at(now))
        .update();
  }

  /** The next try begins. */
  void tryAgain(ClaimId claimId, int attempt, Instant now) {
    jdbc.sql(
            """
            UPDATE points_orders
               SET attempt = :attempt, tried_at = :now, started_at = NULL, status = 'PENDING',
                   sent_at = NULL, settled_at = NULL, code = NULL
             WHERE claim_id = :claimId
            """)
        .param("claimId", claimId.value())
        .param("attempt", attempt)
        .param("now", Columns.at(now))
        .update();
  }

  void settle(IssuePoints order, PaymentOutcome outcome, Instant now) {
    jdbc.sql(SETTLE)
        .params(OutcomeColumns.of(order.key(), outcome, now))
        .param("claimId", order.claimId())
        .param("attempt", order.attempt())
        .update();
  }

  private static Map<String, @Nullable Object> columns(PointsOrder order) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("claimId", order.claimId());
    columns.put("programme", order.programme());
    columns.put("platformId", order.platformId());
    columns.put("merchantId", order.merchantId());
    columns.put("buyerId", order.buyerId());
    columns.put("subOrderId", order.subOrderId());
    columns.put("points", order.points());
    columns.put("ground", order.ground().name());
    columns.put("statement", Json.storable(order.statement()));
    columns.put("items", Json.write(order.items()));
    columns.put("orderedAt", Columns.at(order.orderedAt()));
    columns.put("orderedBy", order.orderedBy().sub());
    columns.put("orderedAs", order.orderedBy().role().name());
    columns.put("attempt", order.attempt());
    return columns;
  }

  static PointsOrder order(ResultSet row, int number) throws SQLException {
    return new PointsOrder(
        row.getString("claim_id"),
        row.getString("programme"),
        row.getString("platform_id"),
        row.getString("merchant_id"),
        row.getString("buyer_id"),
        row.getString("sub_order_id"),
        row.getLong("points"),
        NonPerformanceGround.valueOf(row.getString("ground")),
        row.getString("statement"),
        Json.readList(row.getString("items"), EvidenceItem.class),
        Columns.instant(row, "ordered_at"),
        new Actor(Role.valueOf(row.getString("ordered_as")), row.getString("ordered_by")),
        row.getInt("attempt"),
        LegStatus.valueOf(row.getString("status")),
        Columns.instantOrNull(row, "started_at") != null,
        Columns.instantOrNull(row, "settled_at"),
        Columns.text(row, "reference"),
        Columns.text(row, "code"));
  }
}
