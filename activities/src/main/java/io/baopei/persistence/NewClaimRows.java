package io.baopei.persistence;

import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Order;
import io.baopei.port.record.NewClaim;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a new claim on record with its first notices and the buyer's account, in one statement. */
final class NewClaimRows {

  private static final String INSERT =
      """
      WITH step AS (
        INSERT INTO claims (claim_id, platform_id, programme, request_id, order_id, sub_order_id,
               merchant_id, insurer_id, buyer_id, filed_at, description, input, filing_entries,
               seq, stage, outcome, parked, next_due_at, closed_at, view)
        VALUES (:claimId, :platformId, :programme, :requestId, :orderId, :subOrderId,
               :merchantId, :insurerId, :buyerId, :filedAt, :description,
               CAST(:input AS jsonb), CAST(:entries AS jsonb), 0, :stage, :outcome, :parked,
               CAST(:nextDueAt AS timestamptz), CAST(:closedAt AS timestamptz),
               CAST(:view AS jsonb))
        RETURNING claim_id
      ), told AS (
      """
          + NoticeRows.INSERT_FROM_STEP
          + """
      )
      INSERT INTO payee_accounts (account_ref, claim_id, kind, account, name, given_by)
      SELECT :accountRef, claim_id, :accountKind, :account, :accountName, :platformId
        FROM step WHERE CAST(:accountKind AS text) IS NOT NULL
      """;

  private final JdbcClient jdbc;

  NewClaimRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(NewClaim claim) {
    Map<String, @Nullable Object> columns = new HashMap<>(ReadModel.of(claim.view()));
    columns.put("seq", 0);
    columns.put("insurerId", claim.view().insurerId());
    columns.put("filedAt", Columns.at(claim.input().filedAt()));
    columns.put("input", Json.write(claim.input()));
    columns.put("entries", Json.write(claim.entries()));
    columns.put("notices", Json.write(claim.notices()));
    columns.put("description", Columns.storable(claim.description()));
    putFiling(columns, claim.input().filing());
    Accounts.put(columns, Accounts.ofBuyer(claim.input().claimId()), claim.buyerAccount());
    jdbc.sql(INSERT).params(columns).update();
  }

  private static void putFiling(Map<String, @Nullable Object> columns, Filing filing) {
    Order order = filing.order();
    columns.put("platformId", filing.platformId());
    columns.put("programme", filing.programme().name());
    columns.put("requestId", filing.request().requestId());
    columns.put("orderId", order.orderId());
    columns.put("subOrderId", order.subOrderId());
    columns.put("merchantId", order.merchantId());
    columns.put("buyerId", order.buyerId());
  }
}
