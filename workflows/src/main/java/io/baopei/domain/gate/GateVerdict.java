package io.baopei.domain.gate;

import java.util.List;
import java.util.Optional;

/** What all the rules of a gate say, in rulebook order (S3-3). */
public record GateVerdict(List<GateCheck> checks) {

  public GateVerdict {
    checks = List.copyOf(checks);
  }

  /** The first rule that failed, or empty when the filing is covered. */
  public Optional<String> refusedBy() {
    return checks.stream()
        .filter(check -> Boolean.FALSE.equals(check.passed()))
        .map(GateCheck::rule)
        .findFirst();
  }
}
