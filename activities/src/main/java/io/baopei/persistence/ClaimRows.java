package io.baopei.persistence;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.port.record.StoredClaim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a claim's row becomes a stored claim: its payments, and points, come along in the same row.
 */
final class ClaimRows {

  /**
   * A claim with the instants that lists are sorted by, in the precision of the database.
   *
   * @param nextDueAt the nearest deadline, or null when none runs
   */
  record Row(StoredClaim claim, Instant filedAt, @Nullable Instant nextDueAt) {}

  static final String SELECT =
      """
      SELECT claims.platform_id, claims.buyer_id, claims.filed_at, claims.next_due_at,
             claims.view, claims.input, claims.engine_started_at IS NOT NULL AS engine_started,
             (SELECT jsonb_agg(jsonb_build_object('leg', leg, 'attempt', attempt, 'status', status,
                         'settledAt', settled_at, 'reference', reference) ORDER BY leg, attempt)
                FROM payments WHERE payments.claim_id = claims.claim_id) AS payments,
             (SELECT jsonb_build_object('points', points, 'status', status,
                         'settledAt', settled_at, 'reference', reference)
                FROM points_orders WHERE points_orders.claim_id = claims.claim_id) AS points
        FROM claims
      """;

  private ClaimRows() {}

  static StoredClaim claim(ResultSet row, int number) throws SQLException {
    return new StoredClaim(
        view(row),
        Json.read(row.getString("input"), ClaimInput.class),
        row.getString("platform_id"),
        row.getString("buyer_id"),
        row.getBoolean("engine_started"));
  }

  static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        claim(row, number),
        Columns.instant(row, "filed_at"),
        Columns.instantOrNull(row, "next_due_at"));
  }

  private static ClaimView view(ResultSet row) throws SQLException {
    ClaimView view = Json.read(row.getString("view"), ClaimView.class);
    String payments = Columns.text(row, "payments");
    ClaimView paid =
        payments == null
            ? view
            : LiveLegs.show(view, Json.readList(payments, LiveLegs.Payment.class));
    String points = Columns.text(row, "points");
    return points == null ? paid : LiveLegs.add(paid, Json.read(points, LiveLegs.Points.class));
  }
}
