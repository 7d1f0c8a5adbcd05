package io.baopei.contract.activity;

import io.baopei.domain.clock.ResolvedBound;
import java.util.List;

/** What became of all payments, and what the calendar answered to the step that came along. */
public record PaidOut(List<LegResult> results, List<ResolvedBound> bounds) {

  public PaidOut {
    results = List.copyOf(results);
    bounds = bounds == null ? List.of() : List.copyOf(bounds);
  }
}
