package io.baopei.persistence;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which payouts are being sent at this moment, in all workers. A row for each, and no lock or
 * connection, is held while the counterparty is asked; a worker that dies leaves its row, which
 * counts no longer once its time is over.
 */
final class PayoutsUnderWay {

  /** From the row to the end of the sending. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** From the row to the beginning of the sending, which takes 19 s at most. */
  private static final Duration BEGUN_WITHIN = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private static final Logger LOG = LoggerFactory.getLogger(PayoutsUnderWay.class);

  private final JdbcClient jdbc;
  private final Duration begunWithin;

  PayoutsUnderWay(JdbcClient jdbc) {
    this(jdbc, BEGUN_WITHIN);
  }

  PayoutsUnderWay(JdbcClient jdbc, Duration begunWithin) {
    this.jdbc = jdbc;
    this.begunWithin = begunWithin;
  }

  /** Something of that claim's payer is about to be sent, until it is closed. */
  Sending begin(String claimId) {
    requireOwnTransactions();
    long since = System.nanoTime();
    return new Sending(
        jdbc.sql(
                """
                INSERT INTO payouts_under_way (payer_id, until)
                SELECT COALESCE(insurer_id, platform_id), now() + :seconds * interval '1 second'
                  FROM claims WHERE claim_id = :claimId
                RETURNING sending_no
                """)
            .param("claimId", claimId)
            .param("seconds", LONGEST.toSeconds())
            .query(Long.class)
            .single(),
        since);
  }

  /**
   * Waits until all that is being sent for that payer (null: for all) has been. What begins
   * meanwhile is not waited for: it sees what was said before this was called.
   */
  void await(@Nullable String payerId) {
    requireOwnTransactions();
    List<Long> rest =
        jdbc.sql(
                """
                SELECT sending_no FROM payouts_under_way
                 WHERE until > now() AND payer_id = COALESCE(CAST(:payerId AS text), payer_id)
                """)
            .param("payerId", payerId)
            .query(Long.class)
            .list();
    while (!rest.isEmpty()) {
      pause();
      rest = stillSent(rest);
    }
    forgetTheDead();
  }

  private List<Long> stillSent(List<Long> numbers) {
    return jdbc.sql(
            """
            SELECT sending_no FROM payouts_under_way
             WHERE sending_no IN (:numbers) AND until > now()
            """)
        .param("numbers", numbers)
        .query(Long.class)
        .list();
  }

  private void forgetTheDead() {
    jdbc.sql("DELETE FROM payouts_under_way WHERE until < now() - interval '1 hour'").update();
  }

  /** Others must see each row at once. */
  private static void requireOwnTransactions() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("to be called outside of transactions");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while payouts were being sent", stopped);
    }
  }

  /** One that is being sent. */
  final class Sending implements AutoCloseable {

    private final long number;
    private final long sinceNanos;

    private Sending(long number, long sinceNanos) {
      this.number = number;
      this.sinceNanos = sinceNanos;
    }

    /** Whether so much time went by that nobody would wait long enough for it. */
    boolean isLate() {
      return System.nanoTime() - sinceNanos > begunWithin.toNanos();
    }

    /** It has been sent, and its outcome counts even if the database cannot be told. */
    @Override
    public void close() {
      try {
        jdbc.sql("DELETE FROM payouts_under_way WHERE sending_no = :number")
            .param("number", number)
            .update();
      } catch (DataAccessException away) {
        LOG.warn("payout stops wait {} s for one that was sent: {}", LONGEST.toSeconds(), away);
      }
    }
  }
}
