package io.baopei.worker.metrics;

import io.baopei.contract.claim.ClaimView;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts claims as they are filed. Tags have few values: programmes and rules, never ids. */
@Component
public class ClaimMeters {

  private final MeterRegistry registry;

  ClaimMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A claim was filed, and perhaps refused and so closed at once. */
  public void filed(ClaimView view) {
    String programme = view.programme().name();
    registry.counter("baopei.claims.filed", "programme", programme).increment();
    if (view.outcome() != null) {
      String outcome = view.outcome().name();
      registry
          .counter("baopei.claims.closed", "programme", programme, "outcome", outcome)
          .increment();
    }
    String rule = view.refusedBy();
    if (rule != null) {
      registry.counter("baopei.claims.refused", "programme", programme, "rule", rule).increment();
    }
  }
}
