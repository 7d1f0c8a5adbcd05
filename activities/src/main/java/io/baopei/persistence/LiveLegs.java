package io.baopei.persistence;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.points.NonPerformance;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows each payment of a claim as far as it is now, which may be further than its last step. */
final class LiveLegs {

  /**
   * How far a payment is.
   *
   * @param attempt the last part of its key; the latest one is what counts
   */
  record Payment(
      LegKind leg,
      int attempt,
      LegStatus status,
      @Nullable Instant settledAt,
      @Nullable String reference) {}

  /** How far the points are that were ordered through the claim. */
  record Points(
      long points, LegStatus status, @Nullable Instant settledAt, @Nullable String reference) {}

  private LiveLegs() {}

  /** The view with its legs as the payments say, which stand in the order of their attempts. */
  static ClaimView show(ClaimView view, List<Payment> payments) {
    if (view.settlement() == null || payments.isEmpty()) {
      return view;
    }
    return view.withLegs(
        view.settlement().legs().stream().map(leg -> show(leg, payments)).toList());
  }

  /**
   * The view with the merchant's points as one more payment: they are no part of its settlement.
   */
  static ClaimView add(ClaimView view, Points points) {
    if (view.settlement() == null) {
      return view;
    }
    Leg ordered = NonPerformance.leg(points.points(), points.status());
    Leg leg =
        points.status() == LegStatus.PAID
            ? ordered.paid(
                Objects.requireNonNull(points.settledAt()),
                Objects.requireNonNull(points.reference()))
            : ordered;
    return view.withLegs(Stream.concat(view.settlement().legs().stream(), Stream.of(leg)).toList());
  }

  private static Leg show(Leg leg, List<Payment> payments) {
    return payments.stream()
        .filter(payment -> payment.leg() == leg.leg())
        .reduce((earlier, later) -> later)
        .filter(payment -> isFurther(payment.status(), leg.status()))
        .map(payment -> show(leg, payment))
        .orElse(leg);
  }

  private static Leg show(Leg leg, Payment payment) {
    return payment.status() == LegStatus.PAID
        ? leg.paid(
            Objects.requireNonNull(payment.settledAt()),
            Objects.requireNonNull(payment.reference()))
        : leg.withStatus(payment.status());
  }

  /**
   * What was paid stays so: an operator may have marked it done while its payment is still unknown.
   * After a refusal the latest payment is at least as new as the refusal.
   */
  private static boolean isFurther(LegStatus payment, LegStatus leg) {
    return switch (leg) {
      case PAID -> false;
      case DECLINED -> true;
      case NOT_DUE, PENDING, SENT, UNKNOWN -> payment.compareTo(leg) > 0;
    };
  }
}
