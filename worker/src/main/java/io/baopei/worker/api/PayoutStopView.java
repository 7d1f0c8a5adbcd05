package io.baopei.worker.api;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.PayoutStops.Stop;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stops in force.
 *
 * @param stops that of all payers first; empty when everything may be paid
 */
record PayoutStopView(List<Item> stops) {

  /**
   * A stop.
   *
   * @param payerId whose payouts are stopped; null: everybody's
   */
  record Item(@Nullable String payerId, Instant since, String by, Reason reason) {}

  static PayoutStopView of(List<Stop> stops) {
    return new PayoutStopView(
        stops.stream()
            .map(stop -> new Item(stop.payerId(), stop.at(), stop.by(), stop.reason()))
            .toList());
  }
}
