package io.baopei.worker.api;

import io.baopei.domain.claim.PriceEvidence;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A cheaper order for the same item ({@code LIVE_PRICE}). */
@Schema(name = "PriceEvidence")
record PriceEvidenceBody(
    @NotNull @Pattern(regexp = Texts.ID) String orderId,
    @NotNull @Pattern(regexp = Texts.ID) String shopId,
    @NotNull @Pattern(regexp = Texts.ID) String itemId,
    @NotNull @Pattern(regexp = Texts.ID) String skuId,
    @NotNull @Valid MoneyBody unitPrice,
    @NotNull Instant placedAt,
    @NotNull Instant submittedAt) {

  static @Nullable PriceEvidence evidence(@Nullable PriceEvidenceBody body) {
    return body == null
        ? null
        : new PriceEvidence(
            body.orderId(),
            body.shopId(),
            body.itemId(),
            body.skuId(),
            body.unitPrice().money(),
            body.placedAt(),
            body.submittedAt());
  }
}
