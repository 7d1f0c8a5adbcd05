package io.baopei.persistence;

import io.baopei.port.record.ClaimQuery.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, all of which must hold, with their parameters. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();

  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  Map<String, Object> params() {
    return params;
  }

  Conditions add(String condition) {
    conditions.add(condition);
    return this;
  }

  Conditions param(String name, Object value) {
    params.put(name, value);
    return this;
  }

  /** Null: no restriction. */
  Conditions equal(String column, @Nullable String value) {
    return value == null ? this : add(column + " = :" + column).param(column, value);
  }

  /** One of the alternatives must hold; none at all: no restriction. */
  Conditions visibleTo(List<Visibility> alternatives) {
    if (alternatives.isEmpty()) {
      return this;
    }
    StringJoiner or = new StringJoiner(" OR ", "(", ")");
    for (int i = 0; i < alternatives.size(); i++) {
      or.add(column(alternatives.get(i)) + " = :visible" + i);
      param("visible" + i, alternatives.get(i).value());
    }
    return add(or.toString());
  }

  /** Only what comes after the cursor, where there is one. */
  Conditions after(@Nullable String cursor, ListOrder order) {
    if (cursor == null) {
      return this;
    }
    Cursor position = Cursor.read(cursor, order);
    return add(order.after())
        .param("afterAt", Columns.at(position.at()))
        .param("afterId", position.claimId());
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
