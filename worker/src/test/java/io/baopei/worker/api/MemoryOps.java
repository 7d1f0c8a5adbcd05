package io.baopei.worker.api;

import io.baopei.port.record.ClaimsFunds;
import io.baopei.port.record.Invariants;
import io.baopei.port.record.PayoutStops;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.joda.money.Money;

/** Stops, funds and findings in memory. */
final class MemoryOps implements PayoutStops, ClaimsFunds, Invariants {

  private final Map<String, Stop> stops = new TreeMap<>();
  private final List<Fund> funds = new ArrayList<>();
  private List<Finding> findings = List.of(new Finding("01-one", "One is one.", List.of(), 0));

  void finds(Finding finding) {
    findings = List.of(finding);
  }

  @Override
  public void say(Stop stop) {
    stops.put(Objects.requireNonNullElse(stop.payerId(), ""), stop);
  }

  @Override
  public boolean holds(String claimId) {
    return !inForce().isEmpty();
  }

  @Override
  public List<Stop> inForce() {
    return stops.values().stream().filter(Stop::stopped).toList();
  }

  @Override
  public List<Fund> list() {
    return List.copyOf(funds);
  }

  @Override
  public void set(Limit limit) {
    Money none = Money.zero(limit.currency());
    funds.add(new Fund(limit.insurerId(), none, none, none, limit.to()));
  }

  @Override
  public List<Finding> check() {
    return findings;
  }
}
