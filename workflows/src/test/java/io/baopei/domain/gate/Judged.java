package io.baopei.domain.gate;

import io.baopei.fixture.CoveredClaim;
import org.jspecify.annotations.Nullable;

/** What a gate says of a claim. */
final class Judged {

  private Judged() {}

  static GateVerdict of(CoveredClaim claim) {
    return Gate.of(claim.row().programme()).judge(claim.application());
  }

  /** What one of its rules says; null where it does not apply. */
  static @Nullable Boolean passes(String rule, CoveredClaim claim) {
    return check(rule, claim).passed();
  }

  static GateCheck check(String rule, CoveredClaim claim) {
    return of(claim).checks().stream()
        .filter(check -> check.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
