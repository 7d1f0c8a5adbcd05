package io.baopei.persistence;

import io.baopei.contract.activity.RecourseStep;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.RecourseStepRecords;
import io.baopei.port.record.ReserveRefused;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a step of a recourse on record in one statement, which is one transaction and one round
 * trip; late and forgotten steps are treated as {@link PostgresStepRecords} treats a claim's. The
 * row of the claim is what its steps wait for: that of the recourse may not be there yet.
 */
public final class PostgresRecourseStepRecords implements RecourseStepRecords {

  private static final String APPEND =
      """
      WITH claim AS (
        SELECT claim_id FROM claims WHERE claim_id = :recourseId FOR NO KEY UPDATE
      ), forgotten AS (
        SELECT EXISTS (SELECT 1 FROM recourse_steps
                        WHERE recourse_id = :recourseId AND seq = :seq) AS any
      ), step AS (
        INSERT INTO recourse_steps (recourse_id, seq, digest, entries)
        SELECT claim_id, :seq, :digest, CAST(:entries AS jsonb) FROM claim
        ON CONFLICT DO NOTHING
        RETURNING recourse_id
      ), told AS (
      """
          + NoticeRows.INSERT_FROM_RECOURSE_STEP
          + """
      )
      INSERT INTO recourses (recourse_id, programme, platform_id, merchant_id, insurer_id, creditor,
             creditor_id, opened_at, seq, stage, outcome, due_at, closed_at, view)
      SELECT recourse_id, :programme, :platformId, :merchantId, :insurerId, :creditor, :creditorId,
             :openedAt, :seq, :stage, :outcome, CAST(:dueAt AS timestamptz),
             CAST(:closedAt AS timestamptz), CAST(:view AS jsonb)
        FROM step
      ON CONFLICT (recourse_id) DO UPDATE
         SET seq = excluded.seq, stage = excluded.stage, outcome = excluded.outcome,
             due_at = excluded.due_at, closed_at = excluded.closed_at, view = excluded.view
       WHERE excluded.seq >= recourses.seq OR (SELECT forgotten.any FROM forgotten)
      """;

  private static final Logger LOG = LoggerFactory.getLogger(PostgresRecourseStepRecords.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final RecourseMoney money;

  public PostgresRecourseStepRecords(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.money = new RecourseMoney(jdbc);
  }

  /**
   * {@inheritDoc}
   *
   * @throws EmptyResultDataAccessException when its claim is not on record
   */
  @Override
  public void append(RecourseStep step) {
    if (jdbc.sql(APPEND).params(columns(step)).update() == 0 && !isOnRecord(step.recourseId())) {
      throw new EmptyResultDataAccessException("claim " + step.recourseId() + " not on record", 1);
    }
    book(step.view());
  }

  /** What the ledger refuses stops no step; an invariant finds it (13), which is asked daily. */
  private void book(RecourseView view) {
    try {
      transactions.executeWithoutResult(status -> money.book(view));
    } catch (ReserveRefused | PaymentContradiction refused) {
      LOG.error("The recourse of {} is not booked: {}", view.claimId(), refused.getMessage());
    }
  }

  private boolean isOnRecord(String recourseId) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM recourses WHERE recourse_id = :recourseId)")
        .param("recourseId", recourseId)
        .query(Boolean.class)
        .single();
  }

  private static Map<String, @Nullable Object> columns(RecourseStep step) {
    RecourseView view = step.view();
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("recourseId", step.recourseId());
    columns.put("platformId", step.platformId());
    columns.put("seq", step.seq());
    columns.put("programme", view.programme().name());
    columns.put("merchantId", view.merchantId());
    columns.put("insurerId", view.insurerId());
    columns.put("creditor", view.creditor().name());
    columns.put("creditorId", view.creditorId());
    columns.put("openedAt", Columns.at(view.openedAt()));
    columns.put("stage", view.stage().name());
    columns.put("outcome", Columns.nameOf(view.outcome()));
    columns.put("dueAt", Columns.orNull(view.dueAt()));
    columns.put("closedAt", Columns.orNull(view.closedAt()));
    columns.put("view", Json.write(view));
    columns.put("entries", Json.write(step.entries()));
    columns.put("notices", Json.write(step.notices()));
    columns.put("digest", Digest.of(columns, "view", "entries", "notices"));
    return columns;
  }
}
