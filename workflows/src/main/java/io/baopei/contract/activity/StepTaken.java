package io.baopei.contract.activity;

import io.baopei.domain.clock.ResolvedBound;
import java.util.List;

/** What the calendar answered to a step's bounds. */
public record StepTaken(List<ResolvedBound> bounds) {

  public StepTaken {
    bounds = List.copyOf(bounds);
  }
}
