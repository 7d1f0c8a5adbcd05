package io.baopei.worker.api;

import io.baopei.worker.api.problem.Faults;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which points in time of a filing cannot be: nothing that is told has yet to happen. Of an
 * incident the gate says so (S3-11), which makes a refusal on record of it.
 */
final class FilingTimes {

  private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(5);

  private final Instant latest;
  private final @Nullable Instant paidAt;
  private final Faults faults;

  private FilingTimes(Instant now, @Nullable Instant paidAt, Faults faults) {
    this.latest = now.plus(CLOCK_SKEW_MAX);
    this.paidAt = paidAt;
    this.faults = faults;
  }

  static void check(FileClaim body, Instant now, Faults faults) {
    Instant paidAt = body.order() == null ? null : body.order().paidAt();
    new FilingTimes(now, paidAt, faults).check(body);
  }

  private void check(FileClaim body) {
    if (body.request() != null) {
      notInFuture("/request/requestedAt", body.request().requestedAt());
      notBeforePayment("/request/requestedAt", body.request().requestedAt());
    }
    notInFuture("/refundCompletedAt", body.refundCompletedAt());
    notBeforePayment("/refundCompletedAt", body.refundCompletedAt());
    if (body.priceEvidence() != null) {
      notInFuture("/priceEvidence/placedAt", body.priceEvidence().placedAt());
      notInFuture("/priceEvidence/submittedAt", body.priceEvidence().submittedAt());
    }
    if (body.breach() != null) {
      notInFuture("/breach/occurredAt", body.breach().occurredAt());
    }
  }

  private void notInFuture(String field, @Nullable Instant at) {
    if (at != null && at.isAfter(latest)) {
      faults.invalid(field, "must not be in the future");
    }
  }

  private void notBeforePayment(String field, @Nullable Instant at) {
    if (at != null && paidAt != null && at.isBefore(paidAt)) {
      faults.invalid(field, "must not be before paidAt");
    }
  }
}
