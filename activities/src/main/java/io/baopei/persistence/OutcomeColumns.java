package io.baopei.persistence;

import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.payment.PaymentOutcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a payment, as columns of its row and of its history. */
final class OutcomeColumns {

  private OutcomeColumns() {}

  static Map<String, @Nullable Object> of(String key, PaymentOutcome outcome, Instant now) {
    Map<String, @Nullable Object> columns =
        switch (outcome) {
          case PaymentOutcome.Paid paid ->
              columns("PAID", LegStatus.PAID, paid.at(), paid.reference(), null, null);
          case PaymentOutcome.Declined(String code, String message) ->
              columns("DECLINED", LegStatus.DECLINED, now, null, code, message);
          case PaymentOutcome.Unknown(String cause) ->
              columns("UNKNOWN", LegStatus.UNKNOWN, null, null, null, cause);
          case PaymentOutcome.NotFound any ->
              columns("NOT_FOUND", LegStatus.PENDING, null, null, null, null);
        };
    columns.put("key", key);
    columns.put("now", Columns.at(now));
    return columns;
  }

  private static Map<String, @Nullable Object> columns(
      String event,
      LegStatus status,
      @Nullable Instant settledAt,
      @Nullable String reference,
      @Nullable String code,
      @Nullable String message) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("event", event);
    columns.put("status", status.name());
    columns.put("settledAt", Columns.orNull(settledAt));
    columns.put("reference", storable(reference));
    columns.put("code", storable(code));
    columns.put("message", storable(message));
    return columns;
  }

  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : Json.storable(text);
  }
}
