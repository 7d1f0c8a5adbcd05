package io.baopei.persistence;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.port.record.ClaimQuery;
import io.baopei.port.record.ClaimQuery.Field;
import io.baopei.port.record.ClaimQuery.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that begins with all claims and is narrowed down. */
final class Query {

  private final List<Visibility> visibleTo = new ArrayList<>();
  private @Nullable Stage stage;
  private @Nullable Outcome outcome;
  private @Nullable String merchantId;
  private @Nullable String insurerId;
  private @Nullable String orderId;
  private @Nullable String subOrderId;
  private @Nullable String requestId;
  private @Nullable Boolean parked;
  private @Nullable Instant dueBefore;
  private int limit = 50;
  private @Nullable String cursor;

  private Query() {}

  static Query all() {
    return new Query();
  }

  Query visibleTo(Field field, String value) {
    visibleTo.add(new Visibility(field, value));
    return this;
  }

  Query stage(Stage newStage) {
    stage = newStage;
    return this;
  }

  Query outcome(Outcome newOutcome) {
    outcome = newOutcome;
    return this;
  }

  Query merchantId(String id) {
    merchantId = id;
    return this;
  }

  Query insurerId(String id) {
    insurerId = id;
    return this;
  }

  Query orderId(String id) {
    orderId = id;
    return this;
  }

  Query subOrderId(String id) {
    subOrderId = id;
    return this;
  }

  Query requestId(String id) {
    requestId = id;
    return this;
  }

  Query parked(boolean isParked) {
    parked = isParked;
    return this;
  }

  Query dueBefore(Instant instant) {
    dueBefore = instant;
    return this;
  }

  Query limit(int claims) {
    limit = claims;
    return this;
  }

  int limit() {
    return limit;
  }

  Query cursor(@Nullable String newCursor) {
    cursor = newCursor;
    return this;
  }

  ClaimQuery build() {
    return new ClaimQuery(
        null,
        stage,
        outcome,
        merchantId,
        insurerId,
        orderId,
        subOrderId,
        requestId,
        parked,
        dueBefore,
        visibleTo,
        limit,
        cursor);
  }
}
