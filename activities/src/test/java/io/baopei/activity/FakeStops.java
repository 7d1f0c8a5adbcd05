package io.baopei.activity;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.PayoutStops;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Stops in memory; only those of all payers hold anything. */
final class FakeStops implements PayoutStops {

  private final List<Stop> said = new ArrayList<>();
  private boolean isSending;

  /** Whether a stop that is said now would wait. */
  boolean isSending() {
    return isSending;
  }

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
  public <T> Optional<T> unlessStopped(String claimId, Supplier<T> sending) {
    if (!inForce().isEmpty()) {
      return Optional.empty();
    }
    isSending = true;
    try {
      return Optional.of(sending.get());
    } finally {
      isSending = false;
    }
  }

  @Override
  public List<Stop> inForce() {
    return said.isEmpty() || !said.getLast().stopped() ? List.of() : List.of(said.getLast());
  }
}
