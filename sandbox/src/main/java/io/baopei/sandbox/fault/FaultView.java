package io.baopei.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A rule as it stands, with how often it struck. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultView(
    int id,
    FaultTarget target,
    FaultKind fault,
    @Nullable String match,
    @Nullable Integer times,
    @Nullable Double rate,
    @Nullable Long latencyMillis,
    @Nullable String code,
    int hits) {

  static FaultView of(int id, FaultRule rule, int hits) {
    return new FaultView(
        id,
        rule.target(),
        rule.fault(),
        rule.match(),
        rule.times(),
        rule.rate(),
        rule.latencyMillis(),
        rule.code(),
        hits);
  }
}
