package io.baopei.persistence;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.BlockedBuyer;
import io.baopei.port.record.BlockedBuyers;
import io.baopei.port.record.BuyerReport.Ruling;
import io.baopei.port.record.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The blocked buyers in PostgreSQL. */
public final class PostgresBlockedBuyers implements BlockedBuyers {

  private static final String COLUMNS =
      """
      platform_id, buyer_id, report_id, claim_id, reason_code, reason_text, blocked_by,
      blocked_at, lifts_at
      """;
  private static final String IN_FORCE =
      " (buyer_blocks.lifts_at IS NULL OR buyer_blocks.lifts_at > :at) ";
  private static final String OF_BUYER =
      " WHERE platform_id = :platformId AND buyer_id = :buyerId AND " + IN_FORCE;

  private final JdbcClient jdbc;

  public PostgresBlockedBuyers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<BlockedBuyer> find(String platformId, String buyerId, Instant at) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM buyer_blocks"
                + OF_BUYER
                + " ORDER BY lifts_at DESC NULLS FIRST LIMIT 1")
        .param("platformId", platformId)
        .param("buyerId", buyerId)
        .param("at", Columns.at(at))
        .query(PostgresBlockedBuyers::block)
        .optional();
  }

  @Override
  public Page<BlockedBuyer> list(
      @Nullable String platformId, Instant at, int limit, @Nullable String cursor) {
    ListOrder order = ListOrder.BLOCKED_LAST_FIRST;
    Conditions conditions = new Conditions().add(IN_FORCE).param("at", Columns.at(at));
    conditions.equal("platform_id", platformId).after(cursor, order);
    List<BlockedBuyer> rows =
        jdbc.sql(
                "SELECT "
                    + COLUMNS
                    + " FROM buyer_blocks "
                    + conditions.where()
                    + order.orderBy()
                    + " LIMIT :rows")
            .params(conditions.params())
            .param("rows", limit + 1)
            .query(PostgresBlockedBuyers::block)
            .list();
    return Pages.of(
        rows, limit, last -> new Cursor(order, last.blockedAt(), last.claimId()).text());
  }

  @Override
  public Optional<BlockedBuyer> lift(
      String platformId, String buyerId, Ruling ruling, Instant liftsAt) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("platformId", platformId);
    columns.put("buyerId", buyerId);
    columns.put("at", Columns.at(ruling.at()));
    columns.put("liftsAt", Columns.at(liftsAt));
    columns.put("code", ruling.reason().code());
    columns.put("text", Columns.storable(ruling.reason().text()));
    columns.put("by", ruling.by());
    return jdbc.sql(
            """
            UPDATE buyer_blocks
               SET lifts_at = :liftsAt, lift_code = :code, lift_text = :text, lifted_by = :by
            """
                + OF_BUYER
                + " RETURNING "
                + COLUMNS)
        .params(columns)
        .query(PostgresBlockedBuyers::block)
        .optional();
  }

  /** A block that would end by itself gives way; one without an end stays as it is. */
  void block(String reportId, Ruling ruling) {
    jdbc.sql(
            """
            UPDATE buyer_blocks SET lifts_at = :at
              FROM buyer_reports AS report
             WHERE report.report_id = :reportId AND buyer_blocks.lifts_at > :at
               AND buyer_blocks.platform_id = report.platform_id
               AND buyer_blocks.buyer_id = report.buyer_id
            """)
        .param("reportId", reportId)
        .param("at", Columns.at(ruling.at()))
        .update();
    jdbc.sql(
            """
            INSERT INTO buyer_blocks (report_id, platform_id, buyer_id, claim_id, reason_code,
                   reason_text, blocked_at, blocked_by)
            SELECT report_id, platform_id, buyer_id, claim_id, :code, CAST(:text AS text), :at, :by
              FROM buyer_reports WHERE report_id = :reportId
            ON CONFLICT DO NOTHING
            """)
        .param("reportId", reportId)
        .param("code", ruling.reason().code())
        .param("text", Columns.storable(ruling.reason().text()))
        .param("at", Columns.at(ruling.at()))
        .param("by", ruling.by())
        .update();
  }

  private static BlockedBuyer block(ResultSet row, int number) throws SQLException {
    return new BlockedBuyer(
        row.getString("platform_id"),
        row.getString("buyer_id"),
        row.getString("report_id"),
        row.getString("claim_id"),
        new Reason(row.getString("reason_code"), Columns.text(row, "reason_text")),
        row.getString("blocked_by"),
        Columns.instant(row, "blocked_at"),
        Columns.instantOrNull(row, "lifts_at"));
  }
}
