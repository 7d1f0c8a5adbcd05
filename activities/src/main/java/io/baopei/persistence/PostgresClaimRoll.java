package io.baopei.persistence;

import io.baopei.contract.claim.ClaimView;
import io.baopei.port.record.ClaimRoll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims' read models. */
public final class PostgresClaimRoll implements ClaimRoll {

  private final JdbcClient jdbc;

  public PostgresClaimRoll(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ClaimView> open(int most) {
    return views(
        "WHERE outcome IS NULL AND engine_started_at IS NOT NULL ORDER BY filed_at, claim_id",
        most);
  }

  @Override
  public List<ClaimView> lastClosed(int most) {
    return views(
        "WHERE outcome IS NOT NULL AND outcome <> 'NOT_COVERED' AND engine_started_at IS NOT NULL"
            + " ORDER BY closed_at DESC, claim_id",
        most);
  }

  @Override
  public List<ClaimView> after(@Nullable String claimId, int most) {
    return jdbc.sql(
            """
            SELECT view FROM claims
             WHERE claim_id > :after AND engine_started_at IS NOT NULL
               AND outcome IS DISTINCT FROM 'NOT_COVERED'
             ORDER BY claim_id LIMIT :most
            """)
        .param("after", Objects.requireNonNullElse(claimId, ""))
        .param("most", most)
        .query((row, number) -> Json.read(row.getString("view"), ClaimView.class))
        .list();
  }

  @Override
  public Optional<ClaimView> find(String claimId) {
    return jdbc.sql("SELECT view FROM claims WHERE claim_id = :claimId")
        .param("claimId", claimId)
        .query((row, number) -> Json.read(row.getString("view"), ClaimView.class))
        .optional();
  }

  private List<ClaimView> views(String which, int most) {
    return jdbc.sql("SELECT view FROM claims " + which + " LIMIT :most")
        .param("most", most)
        .query((row, number) -> Json.read(row.getString("view"), ClaimView.class))
        .list();
  }
}
