package io.baopei.persistence;

import io.baopei.contract.activity.Material;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was said and shown on a claim: first what came with its filing, then what came with its
 * steps. Which step counts under its number, and which were forgotten, is as in the journal.
 */
final class MaterialRows {

  /** Reads {@code step.claim_id}, {@code :seq}, {@code :digest} and {@code :material}. */
  static final String INSERT_FROM_STEP =
      """
        INSERT INTO claim_material (claim_id, seq, digest, n, at, role, sub, action, code, text,
               items)
        SELECT step.claim_id, :seq, :digest, said.number, CAST(said.line ->> 'at' AS timestamptz),
               said.line #>> '{actor,role}', said.line #>> '{actor,sub}', said.line ->> 'action',
               said.line ->> 'code', said.line ->> 'text', said.line -> 'items'
          FROM step,
               jsonb_array_elements(CAST(:material AS jsonb)) WITH ORDINALITY AS said (line, number)
      """;

  private static final String SELECT =
      """
      SELECT 0 AS seq, 0 AS n, filed_at AS at, 'PLATFORM' AS role, NULL AS sub,
             '%s' AS action, NULL AS code, description AS text,
             COALESCE(input #> '{filing,evidence}', '[]') AS items
        FROM claims WHERE claim_id = :claimId
      UNION ALL
      SELECT seq, n, at, role, sub, action, code, text, items
        FROM claim_material
        JOIN (SELECT DISTINCT ON (step.seq) claim_id, step.seq, step.digest
                FROM claim_steps AS step JOIN claims USING (claim_id)
               WHERE claim_id = :claimId AND step.seq <= claims.seq
               ORDER BY step.seq, step.step_no DESC) AS counting USING (claim_id, seq, digest)
      ORDER BY seq, n
      """
          .formatted(Material.FILING);

  private final JdbcClient jdbc;

  MaterialRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Material> of(ClaimId claimId) {
    return jdbc.sql(SELECT).param("claimId", claimId.value()).query(MaterialRows::material).list();
  }

  private static Material material(ResultSet row, int number) throws SQLException {
    return new Material(
        Columns.instant(row, "at"),
        new Actor(Role.valueOf(row.getString("role")), Columns.text(row, "sub")),
        row.getString("action"),
        Columns.text(row, "code"),
        Columns.text(row, "text"),
        Json.readList(row.getString("items"), EvidenceItem.class));
  }
}
