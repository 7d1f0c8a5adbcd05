package io.baopei.worker.api;

import io.baopei.contract.claim.FactType;
import io.baopei.contract.claim.MerchantDecision;
import io.baopei.contract.claim.RefusalGround;
import io.baopei.domain.clock.ClaimClock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to each type of platform event. */
final class FactData {

  /** For {@code RETURN_TRACKING_SUBMITTED}. */
  record Tracking(
      @NotNull @Pattern(regexp = Texts.ID) String carrier,
      @NotNull @Pattern(regexp = Texts.ID) String trackingNumber) {}

  /** For {@code MERCHANT_REFUSED_RECEIPT}. */
  record Refused(
      @NotNull RefusalGround ground,
      @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> proof) {}

  /** For {@code MERCHANT_RESPONDED}. */
  record Responded(
      @NotNull MerchantDecision decision,
      @Nullable @Valid ReasonBody reason,
      @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> items) {}

  /** For {@code REFUND_COMPLETED}; absent: the sum asked. */
  record Refund(@Nullable @Valid MoneyBody amount) {}

  /** For {@code DEADLINE_SET}. */
  record DeadlineSet(@NotNull ClaimClock clock, @NotNull Instant dueAt) {}

  /** For {@code PARCEL_SIGNED}; absent: by the merchant. */
  record Signed(@Nullable Boolean elsewhere) {}

  /** For all others. */
  record Nothing() {}

  private FactData() {}

  static Class<?> of(FactType type) {
    return switch (type) {
      case RETURN_TRACKING_SUBMITTED -> Tracking.class;
      case MERCHANT_REFUSED_RECEIPT -> Refused.class;
      case MERCHANT_RESPONDED -> Responded.class;
      case REFUND_COMPLETED -> Refund.class;
      case DEADLINE_SET -> DeadlineSet.class;
      case PARCEL_SIGNED -> Signed.class;
      case PARCEL_SCANNED, MERCHANT_CONFIRMED_RECEIPT, REFUND_CLOSED, BUYER_WITHDREW ->
          Nothing.class;
    };
  }
}
