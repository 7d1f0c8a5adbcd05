package io.baopei.persistence;

import io.baopei.domain.recourse.RecourseStage;
import io.baopei.port.record.RecourseQuery;
import io.baopei.port.record.RecourseQuery.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of recourses, with their parameters. */
final class RecourseFilter {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();

  private RecourseFilter() {}

  static RecourseFilter of(RecourseQuery query, ListOrder order) {
    RecourseFilter filter = new RecourseFilter();
    filter.equal("programme", Columns.nameOf(query.programme()));
    filter.equal("merchant_id", query.merchantId());
    filter.equal("insurer_id", query.insurerId());
    filter.equal("creditor_id", query.creditorId());
    filter.equal("platform_id", query.platformId());
    filter.stage(query.stage());
    filter.visibleTo(query.visibleTo());
    filter.after(query.cursor(), order);
    return filter;
  }

  String where() {
    return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
  }

  Map<String, Object> params() {
    return params;
  }

  /** Names what every open stage implies, so that the index of open recourses serves. */
  private void stage(@Nullable RecourseStage stage) {
    equal("stage", Columns.nameOf(stage));
    if (stage != null && stage != RecourseStage.CLOSED) {
      conditions.add("outcome IS NULL");
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
      conditions.add(column + " = :" + column);
      params.put(column, value);
    }
  }

  private static String column(Visibility visibility) {
    return switch (visibility.field()) {
      case PLATFORM -> "platform_id";
      case MERCHANT -> "merchant_id";
      case INSURER -> "insurer_id";
    };
  }
}
