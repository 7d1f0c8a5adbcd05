package io.baopei.sandbox.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which exchanges go wrong.
 *
 * @param match a part of the key, claim id or request id; absent: all
 * @param times how often at most; absent: until deleted
 * @param rate the share of matching exchanges between 0 and 1; absent: all
 */
record FaultRule(
    FaultTarget target,
    FaultKind fault,
    @Nullable String match,
    @Nullable Integer times,
    @Nullable Double rate,
    @Nullable Long latencyMillis,
    @Nullable String code) {

  FaultRule {
    check(target != null && fault != null, "target and fault are needed");
    check(fault.canBefall(target), "that fault cannot befall that target");
    check(times == null || times >= 1, "times is at least 1");
    check(rate == null || (rate >= 0 && rate <= 1), "rate is between 0 and 1");
    check(latencyMillis == null || latencyMillis >= 0, "latencyMillis is not below 0");
  }

  boolean concerns(FaultTarget exchange, List<String> subjects) {
    String part = match;
    return target == exchange
        && (part == null || subjects.stream().anyMatch(subject -> subject.contains(part)));
  }

  Fault toFault() {
    return new Fault(fault, latencyMillis, code);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
