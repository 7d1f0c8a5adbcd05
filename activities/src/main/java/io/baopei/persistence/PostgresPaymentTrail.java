package io.baopei.persistence;

import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.settlement.LegKind;
import io.baopei.port.record.PaymentTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of a claim's payments in PostgreSQL. */
public final class PostgresPaymentTrail implements PaymentTrail {

  private static final String TRAIL =
      """
      SELECT p.leg, h.payment_key, h.at, h.event, h.reference, h.code, h.contradicts
        FROM payments p JOIN payment_history h USING (payment_key)
       WHERE p.claim_id = :claimId
       ORDER BY h.line_no
      """;

  private final JdbcClient jdbc;

  public PostgresPaymentTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Try> of(ClaimId claimId) {
    return jdbc.sql(TRAIL)
        .param("claimId", claimId.value())
        .query(PostgresPaymentTrail::row)
        .list();
  }

  private static Try row(ResultSet row, int number) throws SQLException {
    return new Try(
        LegKind.valueOf(row.getString("leg")),
        row.getString("payment_key"),
        Columns.instant(row, "at"),
        row.getString("event"),
        Columns.text(row, "reference"),
        Columns.text(row, "code"),
        row.getBoolean("contradicts"));
  }
}
