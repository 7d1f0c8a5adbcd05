package io.baopei.persistence;

import io.baopei.port.record.ClaimQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of claims, with their parameters. */
final class ClaimFilter {

  private final Conditions conditions = new Conditions();

  private ClaimFilter() {}

  static ClaimFilter of(ClaimQuery query, ListOrder order) {
    ClaimFilter filter = new ClaimFilter();
    filter.conditions.equal("programme", Columns.nameOf(query.programme()));
    filter.stage(Columns.nameOf(query.stage()));
    filter
        .conditions
        .equal("outcome", Columns.nameOf(query.outcome()))
        .equal("merchant_id", query.merchantId())
        .equal("insurer_id", query.insurerId())
        .equal("order_id", query.orderId())
        .equal("sub_order_id", query.subOrderId())
        .equal("request_id", query.requestId());
    filter.parked(query.parked());
    filter.conditions.visibleTo(query.visibleTo());
    if (query.dueBefore() != null) {
      filter
          .conditions
          .add("next_due_at < :dueBefore")
          .param("dueBefore", Columns.at(query.dueBefore()));
    }
    filter.conditions.after(query.cursor(), order);
    return filter;
  }

  String where() {
    return conditions.where();
  }

  Map<String, Object> params() {
    return conditions.params();
  }

  /** Names what every open stage implies, so that the index of open claims serves. */
  private void stage(@Nullable String stage) {
    conditions.equal("stage", stage);
    if (stage != null && !stage.equals("CLOSED")) {
      conditions.add("outcome IS NULL");
    }
  }

  private void parked(@Nullable Boolean parked) {
    if (parked != null) {
      conditions.add(parked ? "parked" : "NOT parked");
    }
  }
}
