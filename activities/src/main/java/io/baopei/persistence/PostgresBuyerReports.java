package io.baopei.persistence;

import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.Reason;
import io.baopei.port.record.BuyerReport;
import io.baopei.port.record.BuyerReport.Ruling;
import io.baopei.port.record.BuyerReport.Status;
import io.baopei.port.record.BuyerReportQuery;
import io.baopei.port.record.BuyerReports;
import io.baopei.port.record.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The reports of buyers in PostgreSQL. */
public final class PostgresBuyerReports implements BuyerReports {

  private static final String SELECT = "SELECT * FROM buyer_reports";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PostgresBlockedBuyers blocks;

  public PostgresBuyerReports(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.blocks = new PostgresBlockedBuyers(jdbc);
  }

  @Override
  public boolean keep(BuyerReport report) {
    return jdbc.sql(
                """
                INSERT INTO buyer_reports (report_id, claim_id, platform_id, merchant_id, insurer_id,
                       buyer_id, reason_code, reason_text, items, reported_at, reported_by, status)
                VALUES (:reportId, :claimId, :platformId, :merchantId, :insurerId, :buyerId,
                       :reasonCode, :reasonText, CAST(:items AS jsonb), :reportedAt, :reportedBy,
                       'OPEN')
                ON CONFLICT DO NOTHING
                """)
            .params(columns(report))
            .update()
        > 0;
  }

  @Override
  public Optional<BuyerReport> find(String reportId) {
    return jdbc.sql(SELECT + " WHERE report_id = :reportId")
        .param("reportId", reportId)
        .query(PostgresBuyerReports::report)
        .optional();
  }

  @Override
  public Page<BuyerReport> list(BuyerReportQuery query) {
    ListOrder order = ListOrder.REPORTED_LAST_FIRST;
    Conditions conditions =
        new Conditions()
            .equal("buyer_id", query.buyerId())
            .equal("status", Columns.nameOf(query.status()))
            .visibleTo(query.visibleTo())
            .after(query.cursor(), order);
    List<BuyerReport> rows =
        jdbc.sql(SELECT + conditions.where() + order.orderBy() + " LIMIT :rows")
            .params(conditions.params())
            .param("rows", query.limit() + 1)
            .query(PostgresBuyerReports::report)
            .list();
    return Pages.of(
        rows, query.limit(), last -> new Cursor(order, last.reportedAt(), last.claimId()).text());
  }

  @Override
  public BuyerReport decide(String reportId, Status decision, Ruling ruling) {
    transactions.executeWithoutResult(
        status -> {
          if (settle(reportId, decision, ruling) && decision == Status.BLOCKED) {
            blocks.block(reportId, ruling);
          }
        });
    return find(reportId).orElseThrow();
  }

  private boolean settle(String reportId, Status decision, Ruling ruling) {
    return jdbc.sql(
                """
                UPDATE buyer_reports
                   SET status = :status, ruling_code = :code, ruling_text = :text,
                       decided_at = :at, decided_by = :by
                 WHERE report_id = :reportId AND status = 'OPEN'
                """)
            .param("reportId", reportId)
            .param("status", decision.name())
            .param("code", ruling.reason().code())
            .param("text", Columns.storable(ruling.reason().text()))
            .param("at", Columns.at(ruling.at()))
            .param("by", ruling.by())
            .update()
        > 0;
  }

  private static Map<String, @Nullable Object> columns(BuyerReport report) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("reportId", report.reportId());
    columns.put("claimId", report.claimId());
    columns.put("platformId", report.platformId());
    columns.put("merchantId", report.merchantId());
    columns.put("insurerId", report.insurerId());
    columns.put("buyerId", report.buyerId());
    columns.put("reasonCode", report.reason().code());
    columns.put("reasonText", Columns.storable(report.reason().text()));
    columns.put("items", Json.write(report.items()));
    columns.put("reportedAt", Columns.at(report.reportedAt()));
    columns.put("reportedBy", report.reportedBy());
    return columns;
  }

  private static BuyerReport report(ResultSet row, int number) throws SQLException {
    return new BuyerReport(
        row.getString("report_id"),
        row.getString("claim_id"),
        row.getString("platform_id"),
        row.getString("merchant_id"),
        Columns.text(row, "insurer_id"),
        row.getString("buyer_id"),
        new Reason(row.getString("reason_code"), Columns.text(row, "reason_text")),
        Json.readList(row.getString("items"), EvidenceItem.class),
        Columns.instant(row, "reported_at"),
        row.getString("reported_by"),
        Status.valueOf(row.getString("status")),
        ruling(row));
  }

  private static @Nullable Ruling ruling(ResultSet row) throws SQLException {
    String by = Columns.text(row, "decided_by");
    return by == null
        ? null
        : new Ruling(
            new Reason(row.getString("ruling_code"), Columns.text(row, "ruling_text")),
            by,
            Columns.instant(row, "decided_at"));
  }
}
