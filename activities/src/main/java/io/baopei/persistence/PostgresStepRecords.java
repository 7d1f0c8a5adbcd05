package io.baopei.persistence;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.Reservation;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.ReserveRefused;
import io.baopei.port.record.StepRecords;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a step on record in one statement, which is one transaction and one round trip; only a step
 * that closes the claim, or sets money aside, takes more.
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

  private static final Logger LOG = LoggerFactory.getLogger(PostgresStepRecords.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ClaimMoney money;
  private final StepBooks books;
  private final PaymentNotices notices;

  public PostgresStepRecords(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.money = new ClaimMoney(jdbc);
    this.books = new StepBooks(jdbc);
    this.notices = new PaymentNotices(jdbc);
  }

  /**
   * {@inheritDoc}
   *
   * @throws EmptyResultDataAccessException when no such claim is on record (yet); worth another
   *     try, for its filing may have been taken back and come again
   */
  @Override
  public void append(ClaimStep step) {
    put(step);
    if (step.reserve() != null) {
      Reservation due = step.reserve();
      reserve(step, due);
    }
    if (step.view().stage() == Stage.CLOSED || hasPaid(step.view())) {
      book(step);
    }
  }

  /**
   * In a transaction of its own, which is repeated with the step until it is committed. What the
   * ledger refuses stops no step: an approval stands whatever is in the fund, and before anything
   * is paid it is asked for again, where a person hears of it.
   */
  private void reserve(ClaimStep step, Reservation due) {
    try {
      transactions.executeWithoutResult(
          status -> money.reserve(step.claimId(), due, approvedAt(step.view())));
    } catch (ReserveRefused refused) {
      LOG.warn("Step {} of {} is not booked: {}", step.seq(), step.claimId(), refused.getMessage());
      notices.reserveRefused(step.claimId(), due.cost(), refused.guard());
    } catch (PaymentContradiction refused) {
      LOG.warn("Step {} of {} is not booked: {}", step.seq(), step.claimId(), refused.getMessage());
    }
  }

  private static boolean hasPaid(ClaimView view) {
    return view.settlement() != null
        && view.settlement().legs().stream().anyMatch(leg -> leg.status() == LegStatus.PAID);
  }

  /**
   * The same for what is paid and for the claim's end, but what is refused there is a fault of the
   * books: the step stays due, and with it the claim's workflow, until somebody has put them right.
   * As a refusal it would end that workflow for good.
   */
  private void book(ClaimStep step) {
    try {
      transactions.executeWithoutResult(status -> books.book(step.view()));
    } catch (ReserveRefused | PaymentContradiction refused) {
      throw new IllegalStateException(
          "step " + step.seq() + " of " + step.claimId() + " is not booked", refused);
    }
  }

  private static Instant approvedAt(ClaimView view) {
    return view.decision() == null ? view.filedAt() : view.decision().decidedAt();
  }

  private void put(ClaimStep step) {
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
