package io.baopei.activity;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.PayoutStops;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stops in memory; only those of all payers hold anything. */
final class FakeStops implements PayoutStops {

  private final List<Stop> said = new ArrayList<>();

  static Stop ofAll(boolean stopped) {
    return new Stop(null, stopped, "operator", Instant.EPOCH, new Reason("DRILL", null));
  }

  @Override
  public void say(Stop stop) {
    said.add(stop);
  }

  @Override
  public boolean holds(String claimId) {
    return !inForce().isEmpty();
  }

  @Override
  public List<Stop> inForce() {
    return said.isEmpty() || !said.getLast().stopped() ? List.of() : List.of(said.getLast());
  }
}
