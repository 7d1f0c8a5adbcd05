package io.baopei.domain.gate;

import io.baopei.domain.claim.Breach;
import io.baopei.domain.claim.Incident;
import io.baopei.domain.claim.Order;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.domain.claim.RequestKind;
import io.baopei.domain.policy.Policy;
import io.baopei.domain.settlement.SettlementFormula;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rules of several gates look at. */
final class Facts {

  private Facts() {}

  static Order order(Application a) {
    return a.filing().order();
  }

  static Policy policy(Application a) {
    return Objects.requireNonNull(a.policy());
  }

  static PriceEvidence priceEvidence(Application a) {
    return Objects.requireNonNull(a.filing().priceEvidence());
  }

  static Incident incident(Application a) {
    return Objects.requireNonNull(a.filing().incident());
  }

  static Breach breach(Application a) {
    return Objects.requireNonNull(a.filing().breach());
  }

  static boolean hasReasonAndKind(Application a) {
    return a.terms().scope().reasons().contains(a.filing().request().reason())
        && a.terms().scope().kinds().contains(a.filing().request().kind());
  }

  static String reasonAndKind(Application a) {
    RequestKind kind = a.filing().request().kind();
    return "reason " + a.filing().request().reason() + ", kind " + kind;
  }

  static boolean hasCategory(Application a) {
    return a.terms().scope().categories().contains(order(a).category());
  }

  static String category(Application a) {
    return "category " + order(a).category();
  }

  /** Whether {@code at} lies in the window of the terms that begins at {@code start}. */
  static boolean isInWindow(@Nullable Instant start, Instant at, Application a) {
    return start != null
        && !at.isBefore(start)
        && Duration.between(start, at).compareTo(a.terms().scope().requiredWindow()) <= 0;
  }

  static String window(@Nullable Instant start, Instant at, Application a) {
    String limit = hours(a.terms().scope().requiredWindow());
    return start == null
        ? "the instant that the window begins at is missing"
        : hours(Duration.between(start, at)) + " of " + limit;
  }

  static boolean somethingRemains(Application a) {
    return SettlementFormula.of(a.filing().programme()).remaining(a).isPositive();
  }

  static String remaining(Application a) {
    return SettlementFormula.of(a.filing().programme()).remaining(a)
        + " remains after earlier claims";
  }

  static String policyDetail(Application a) {
    if (a.policy() == null) {
      return "no policy of this programme, merchant and sub-order";
    }
    return a.hasPolicy()
        ? "policy " + policy(a).policyNo()
        : "policy " + policy(a).policyNo() + " was issued when no terms were in force";
  }

  /** The last of the rules: something is left under the cap beside the freight (OQ-12). */
  static GateRule somethingRemainsRule() {
    return GateRule.of("OQ-12", Facts::somethingRemains, Facts::remaining)
        .when(Application::hasPolicy);
  }

  static String hours(Duration duration) {
    if (duration.isNegative()) {
      return "-" + hours(duration.negated());
    }
    Duration rest = duration.minusHours(duration.toHours());
    return rest.isZero()
        ? duration.toHours() + " h"
        : duration.toHours() + " h " + rest.toMinutesPart() + " min " + rest.toSecondsPart() + " s";
  }
}
