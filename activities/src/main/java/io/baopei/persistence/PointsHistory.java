package io.baopei.persistence;

import io.baopei.contract.points.IssuePoints;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes and reads the history of orders of points, line by line. */
final class PointsHistory {

  private static final String NOTE =
      """
      INSERT INTO points_history (claim_id, attempt, at, event, said_by, said_as, reference, code,
             message, contradicts, ground, statement, items)
      VALUES (:claimId, :attempt, :now, :event, :by, :as, :reference, :code, :message, :contradicts,
              :ground, :statement, CAST(:items AS jsonb))
      """;

  private static final List<String> EMPTY =
      List.of("reference", "code", "message", "ground", "statement", "items");

  private final JdbcClient jdbc;

  PointsHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that somebody ordered, with all that was said: for that try of that claim's order. */
  void ordered(String claimId, int attempt, String event, PointsOrder said) {
    Map<String, @Nullable Object> columns = event(event, said.orderedAt());
    columns.put("ground", said.ground().name());
    columns.put("statement", Json.storable(said.statement()));
    columns.put("items", Json.write(said.items()));
    note(columns, claimId, attempt, said.orderedBy(), false);
  }

  /** Notes what the service did. */
  void did(IssuePoints order, String event, Instant now) {
    note(event(event, now), order.claimId(), order.attempt(), Actor.SYSTEM, false);
  }

  /** Notes what was heard of the try. */
  void heard(IssuePoints order, PaymentOutcome outcome, boolean contradicts, Instant now) {
    note(outcome(order, outcome, now), order.claimId(), order.attempt(), Actor.SYSTEM, contradicts);
  }

  /** Notes what a person said of the try, and why. */
  void said(IssuePoints order, PaymentOutcome word, Reason why, Actor by, Instant now) {
    Map<String, @Nullable Object> columns = outcome(order, word, now);
    columns.put("code", why.code());
    columns.put("message", why.text() == null ? null : Json.storable(why.text()));
    note(columns, order.claimId(), order.attempt(), by, false);
  }

  List<Event> of(String claimId) {
    return jdbc.sql("SELECT * FROM points_history WHERE claim_id = :claimId ORDER BY line_no")
        .param("claimId", claimId)
        .query(PointsHistory::event)
        .list();
  }

  private static Map<String, @Nullable Object> event(String event, Instant now) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    EMPTY.forEach(column -> columns.put(column, null));
    columns.put("event", event);
    columns.put("now", Columns.at(now));
    return columns;
  }

  private static Map<String, @Nullable Object> outcome(
      IssuePoints order, PaymentOutcome outcome, Instant now) {
    Map<String, @Nullable Object> columns = event("", now);
    columns.putAll(OutcomeColumns.of(order.key(), outcome, now));
    return columns;
  }

  private void note(
      Map<String, @Nullable Object> columns,
      String claimId,
      int attempt,
      Actor by,
      boolean contradicts) {
    columns.put("claimId", claimId);
    columns.put("attempt", attempt);
    columns.put("by", by.sub());
    columns.put("as", by.role().name());
    columns.put("contradicts", contradicts);
    jdbc.sql(NOTE).params(columns).update();
  }

  private static Event event(ResultSet row, int number) throws SQLException {
    return new Event(
        row.getInt("attempt"),
        Columns.instant(row, "at"),
        row.getString("event"),
        new Actor(Role.valueOf(row.getString("said_as")), Columns.text(row, "said_by")),
        Columns.text(row, "reference"),
        Columns.text(row, "code"),
        row.getBoolean("contradicts"));
  }
}
