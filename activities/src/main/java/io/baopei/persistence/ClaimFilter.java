package io.baopei.persistence;

import io.baopei.port.record.ClaimQuery;
import io.baopei.port.record.ClaimQuery.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, with their parameters. */
final class ClaimFilter {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();

  private ClaimFilter() {}

  static ClaimFilter of(ClaimQuery query, ListOrder order) {
    ClaimFilter filter = new ClaimFilter();
    filter.equal("programme", Columns.nameOf(query.programme()));
    filter.stage(Columns.nameOf(query.stage()));
    filter.equal("outcome", Columns.nameOf(query.outcome()));
    filter.equal("merchant_id", query.merchantId());
    filter.equal("insurer_id", query.insurerId());
    filter.equal("order_id", query.orderId());
    filter.equal("sub_order_id", query.subOrderId());
    filter.equal("request_id", query.requestId());
    filter.parked(query.parked());
    filter.visibleTo(query.visibleTo());
    if (query.dueBefore() != null) {
      filter.add("next_due_at < :dueBefore", "dueBefore", Columns.at(query.dueBefore()));
    }
    filter.after(query.cursor(), order);
    return filter;
  }

  String where() {
    return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
  }

  Map<String, Object> params() {
    return params;
  }

  /** Names what every open stage implies, so that the index of open claims serves. */
  private void stage(@Nullable String stage) {
    equal("stage", stage);
    if (stage != null && !stage.equals("CLOSED")) {
      conditions.add("outcome IS NULL");
    }
  }

  private void parked(@Nullable Boolean parked) {
    if (parked != null) {
      conditions.add(parked ? "parked" : "NOT parked");
    }
  }

  private void visibleTo(List<Visibility> alternatives) {
    if (alternatives.isEmpty()) {
      return;
    }
    StringJoiner or = new StringJoiner(" OR ", "(", ")");
    for (int i = 0; i < alternatives.size(); i++) {
      or.add(column(alternatives.get(i)) + " = :visible" + i);
      params.put("visible" + i, alternatives.get(i).value());
    }
    conditions.add(or.toString());
  }

  private void after(@Nullable String cursor, ListOrder order) {
    if (cursor != null) {
      Cursor position = Cursor.read(cursor, order);
      conditions.add(order.after());
      params.put("afterAt", Columns.at(position.at()));
      params.put("afterId", position.claimId());
    }
  }

  private void equal(String column, @Nullable String value) {
    if (value != null) {
      add(column + " = :" + column, column, value);
    }
  }

  private void add(String condition, String param, Object value) {
    conditions.add(condition);
    params.put(param, value);
  }

  private static String column(Visibility visibility) {
    return switch (visibility.field()) {
      case PLATFORM -> "platform_id";
      case MERCHANT -> "merchant_id";
      case INSURER -> "insurer_id";
      case BUYER -> "buyer_id";
    };
  }
}
