package io.baopei.persistence;

import io.baopei.domain.ledger.ClaimLedger;
import io.baopei.domain.ledger.Parties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A claim as the ledger knows it.
 *
 * @param closed whether its outcome is on record
 */
record ClaimBook(ClaimLedger ledger, String programme, String subOrderId, boolean closed) {

  private static final String SELECT =
      """
      SELECT claim_id, platform_id, insurer_id, merchant_id, buyer_id, programme, sub_order_id,
             outcome IS NOT NULL AS closed
        FROM claims WHERE claim_id = :claimId
      """;

  /** The claim; empty when it is not on record. */
  static Optional<ClaimBook> find(JdbcClient jdbc, String claimId) {
    return one(jdbc, SELECT, claimId);
  }

  /**
   * The claim, for this transaction alone. Whoever needs its lock takes it before those of
   * payments, covers and balances, in this order.
   */
  static Optional<ClaimBook> lock(JdbcClient jdbc, String claimId) {
    return one(jdbc, SELECT + " FOR NO KEY UPDATE", claimId);
  }

  private static Optional<ClaimBook> one(JdbcClient jdbc, String select, String claimId) {
    return jdbc.sql(select).param("claimId", claimId).query(ClaimBook::of).optional();
  }

  private static ClaimBook of(ResultSet row, int number) throws SQLException {
    Parties parties =
        new Parties(
            row.getString("platform_id"),
            Columns.text(row, "insurer_id"),
            row.getString("merchant_id"),
            row.getString("buyer_id"));
    return new ClaimBook(
        new ClaimLedger(row.getString("claim_id"), parties),
        row.getString("programme"),
        row.getString("sub_order_id"),
        row.getBoolean("closed"));
  }
}
