package io.baopei.worker.api;

import io.baopei.domain.claim.Reason;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.worker.api.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settles points that nobody answers for (S3-10).
 *
 * @param reference the platform's; needed for {@code MARK_DONE}
 * @param reason how that is known
 */
record PointsSettlementBody(
    @NotNull PointsRuling decision,
    @Nullable @Pattern(regexp = Texts.ID) String reference,
    @Nullable @Valid ReasonBody reason) {

  /** Notes what annotations cannot say. */
  void check(Faults faults) {
    if (decision == PointsRuling.MARK_DONE) {
      faults.required("/reference", reference);
    }
  }

  /** The settlement; to be called on what was checked. */
  PaymentOutcome word(Reason why, Instant now) {
    return switch (decision) {
      case MARK_DONE -> new PaymentOutcome.Paid(Objects.requireNonNull(reference), now);
      case DECLINE ->
          new PaymentOutcome.Declined(why.code(), Objects.requireNonNullElse(why.text(), ""));
    };
  }
}
