package io.baopei.persistence;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.port.record.StepRecords;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts a step on record in one statement, which is one transaction and one round trip.
 *
 * <p>The claim's row is locked first, so that its steps are recorded one after the other. A step
 * that comes late, after a later one, leaves the later view in place. One that comes under a number
 * that is taken by other content takes the claim back to where it stands: the engine had forgotten
 * that number and all after it.
 */
public final class PostgresStepRecords implements StepRecords {

  private static final String APPEND =
      """
      WITH claim AS (
        SELECT claim_id FROM claims WHERE claim_id = :claimId FOR NO KEY UPDATE
      ), forgotten AS (
        SELECT EXISTS (SELECT 1 FROM claim_steps WHERE claim_id = :claimId AND seq = :seq) AS any
      ), step AS (
        INSERT INTO claim_steps (claim_id, seq, digest, entries)
        SELECT claim_id, :seq, :digest, CAST(:entries AS jsonb) FROM claim
        ON CONFLICT DO NOTHING
        RETURNING claim_id
      ), told AS (
      """
          + NoticeRows.INSERT_FROM_STEP
          + """
      ), said AS (
      """
          + MaterialRows.INSERT_FROM_STEP
          + """
      )
      UPDATE claims
         SET seq = :seq, digest = :digest, stage = :stage, outcome = :outcome, parked = :parked,
             next_due_at = CAST(:nextDueAt AS timestamptz),
             closed_at = CAST(:closedAt AS timestamptz), provisional = :provisional,
             bounds = CASE CAST(:bounds AS jsonb)
                      WHEN '[]' THEN bounds ELSE CAST(:bounds AS jsonb) END,
             view = CAST(:view AS jsonb), engine_started_at = COALESCE(engine_started_at, now())
        FROM step, forgotten
       WHERE claims.claim_id = step.claim_id AND (:seq >= claims.seq OR forgotten.any)
      """;

  private final JdbcClient jdbc;

  public PostgresStepRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EmptyResultDataAccessException when no such claim is on record (yet); worth another
   *     try, for its filing may have been taken back and come again
   */
  @Override
  public void append(ClaimStep step) {
    if (jdbc.sql(APPEND).params(columns(step)).update() == 0 && !isOnRecord(step.claimId())) {
      throw new EmptyResultDataAccessException("claim " + step.claimId() + " is not on record", 1);
    }
  }

  private boolean isOnRecord(String claimId) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM claims WHERE claim_id = :claimId)")
        .param("claimId", claimId)
        .query(Boolean.class)
        .single();
  }

  private static Map<String, @Nullable Object> columns(ClaimStep step) {
    Map<String, @Nullable Object> columns = new HashMap<>(ReadModel.of(step.view()));
    columns.put("claimId", step.claimId());
    columns.put("seq", step.seq());
    columns.put("entries", Json.write(step.entries()));
    columns.put("notices", Json.write(step.notices()));
    columns.put("material", Json.write(step.material()));
    columns.put("bounds", Json.write(step.bounds()));
    // Of what goes on record alone: whether the platform is told with it makes no other step.
    columns.put("digest", Digest.of(columns, "view", "entries", "notices", "material"));
    return columns;
  }
}
