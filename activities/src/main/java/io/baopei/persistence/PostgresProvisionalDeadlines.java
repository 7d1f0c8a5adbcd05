package io.baopei.persistence;

import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.clock.WorkingDayBound;
import io.baopei.port.record.ProvisionalDeadlines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The provisional deadlines in PostgreSQL; an index holds these claims alone. */
public final class PostgresProvisionalDeadlines implements ProvisionalDeadlines {

  private final JdbcClient jdbc;

  public PostgresProvisionalDeadlines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int count() {
    return jdbc.sql("SELECT count(*) FROM claims WHERE provisional").query(Integer.class).single();
  }

  @Override
  public List<ProvisionalDeadline> after(String claimId, int claims) {
    return jdbc
        .sql(
            """
            SELECT claim_id, bounds FROM claims
             WHERE provisional AND bounds <> '[]' AND claim_id > :after
             ORDER BY claim_id LIMIT :limit
            """)
        .param("after", claimId)
        .param("limit", claims)
        .query(PostgresProvisionalDeadlines::deadlines)
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<ProvisionalDeadline> deadlines(ResultSet row, int number)
      throws SQLException {
    ClaimId claimId = new ClaimId(row.getString("claim_id"));
    return Json.readList(row.getString("bounds"), WorkingDayBound.class).stream()
        .map(bound -> new ProvisionalDeadline(claimId, bound))
        .toList();
  }
}
