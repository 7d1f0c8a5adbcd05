package io.baopei.persistence;

import io.baopei.domain.settlement.LegKind;
import io.baopei.port.payment.PaymentOutcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes and locks the rows of payments and of their history. */
final class PaymentRows {

  private static final String INSERT =
      """
      WITH payment AS (
        INSERT INTO payments (payment_key, claim_id, leg, attempt, payee, currency, amount_minor,
               account_ref, status, attempts, first_sent_at, last_sent_at)
        VALUES (:key, :claimId, :leg, :attempt, :payee, :currency, :amountMinor, :accountRef,
               'SENT', 1, :now, :now)
        ON CONFLICT (payment_key) DO NOTHING
        RETURNING payment_key
      )
      INSERT INTO payment_history (payment_key, at, event)
      SELECT payment_key, :now, 'SENT' FROM payment
      """;

  /** A payment whose outcome is unknown stays so until somebody says what became of it. */
  private static final String SENT_AGAIN =
      """
      WITH payment AS (
        UPDATE payments
           SET status = CASE status WHEN 'UNKNOWN' THEN status ELSE 'SENT' END,
               attempts = attempts + 1, last_sent_at = :now
         WHERE payment_key = :key
        RETURNING payment_key
      )
      INSERT INTO payment_history (payment_key, at, event)
      SELECT payment_key, :now, 'SENT' FROM payment
      """;

  private static final String NOTE =
      """
      INSERT INTO payment_history (payment_key, at, event, reference, code, message, contradicts)
      VALUES (:key, :now, :event, :reference, :code, :message, :contradicts)
      """;

  private static final String SETTLE =
      """
      UPDATE payments
         SET status = :status, settled_at = CAST(:settledAt AS timestamptz),
             reference = :reference, code = :code, message = :message,
             settled_by_hand = :byHand
       WHERE payment_key = :key
      """;

  private final JdbcClient jdbc;

  PaymentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isOnRecord(String key) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM payments WHERE payment_key = :key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  /** Puts a payment on record as sent; false when its key is on record already. */
  boolean insert(PaymentOrder order, Instant now) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("key", order.key());
    columns.put("claimId", order.claimId());
    columns.put("leg", order.leg().name());
    columns.put("attempt", order.attempt());
    columns.put("payee", order.payee().name());
    columns.put("currency", order.amount().getCurrencyUnit().getCode());
    columns.put("amountMinor", order.amount().getAmountMinorLong());
    columns.put("accountRef", order.accountRef());
    columns.put("now", Columns.at(now));
    return jdbc.sql(INSERT).params(columns).update() == 1;
  }

  /** The payment, for this transaction alone. */
  PaymentRow lock(String key) {
    return jdbc.sql("SELECT * FROM payments WHERE payment_key = :key FOR UPDATE")
        .param("key", key)
        .query(PaymentRow::of)
        .optional()
        .orElseThrow(() -> new IllegalStateException("payment " + key + " is not on record"));
  }

  /** Another payment of the same leg that was declined, and that somebody has told was made. */
  Optional<String> paidAfterAll(String key) {
    return jdbc.sql(
            """
            SELECT p.payment_key FROM payments p JOIN payment_history h USING (payment_key)
             WHERE p.claim_id = split_part(:key, '/', 1) AND p.leg = split_part(:key, '/', 2)
               AND p.payment_key <> :key AND h.contradicts AND h.event = 'PAID'
             LIMIT 1
            """)
        .param("key", key)
        .query(String.class)
        .optional();
  }

  /** The payments of a leg that are made, or may be; at most one. */
  List<PaymentRow> notDeclined(String claimId, LegKind leg) {
    return jdbc.sql(
            """
            SELECT * FROM payments
             WHERE claim_id = :claimId AND leg = :leg AND status <> 'DECLINED' FOR UPDATE
            """)
        .param("claimId", claimId)
        .param("leg", leg.name())
        .query(PaymentRow::of)
        .list();
  }

  void sentAgain(String key, Instant now) {
    jdbc.sql(SENT_AGAIN).param("key", key).param("now", Columns.at(now)).update();
  }

  void note(String key, PaymentOutcome outcome, boolean contradicts, Instant now) {
    jdbc.sql(NOTE)
        .params(OutcomeColumns.of(key, outcome, now))
        .param("contradicts", contradicts)
        .update();
  }

  /** Whether somebody has said before that it was paid under that reference. */
  boolean isSaid(String key, PaymentOutcome.Paid paid) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM payment_history
                            WHERE payment_key = :key AND event = 'PAID' AND reference = :reference)
            """)
        .param("key", key)
        .param("reference", Columns.storable(paid.reference()))
        .query(Boolean.class)
        .single();
  }

  void settle(String key, PaymentOutcome outcome, Instant now) {
    settle(key, outcome, false, now);
  }

  /** Settles it on an operator's word. */
  void settleByHand(String key, PaymentOutcome outcome, Instant now) {
    settle(key, outcome, true, now);
  }

  private void settle(String key, PaymentOutcome outcome, boolean byHand, Instant now) {
    jdbc.sql(SETTLE).params(OutcomeColumns.of(key, outcome, now)).param("byHand", byHand).update();
  }
}
