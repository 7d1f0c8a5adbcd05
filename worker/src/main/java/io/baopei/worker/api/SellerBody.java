package io.baopei.worker.api;

import io.baopei.domain.claim.Seller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How the seller stands with the platform ({@code AMAZON_ATOZ}).
 *
 * @param insured the seller says so; only a proof counts
 */
@Schema(name = "Seller")
record SellerBody(
    @NotNull Boolean policyCompliant,
    @NotNull Boolean insured,
    @Nullable @Size(max = Texts.URI_MAX) @Pattern(regexp = Texts.URI) String insuranceProofUri) {

  static @Nullable Seller seller(@Nullable SellerBody body) {
    return body == null
        ? null
        : new Seller(body.policyCompliant(), body.insured(), body.insuranceProofUri());
  }
}
