package io.baopei.activity;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.PayoutStops;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  public Optional<Payer> payerOf(String claimId) {
    return Optional.of(new Payer("INS-1", !inForce().isEmpty()));
  }

  @Override
  public List<Stop> inForce() {
    return said.isEmpty() || !said.getLast().stopped() ? List.of() : List.of(said.getLast());
  }
}
