package io.baopei.worker.api;

import io.baopei.domain.claim.Filing;
import io.baopei.domain.programme.Programme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/claims}. */
record FileClaim(
    @NotNull Programme programme,
    @NotNull @Valid OrderBody order,
    @NotNull @Valid RequestBodyOfBuyer request,
    @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> evidence,
    @Nullable @Valid PriceEvidenceBody priceEvidence,
    @Nullable @Valid IncidentBody incident,
    @Nullable @Valid SellerBody seller,
    @Nullable @Valid BreachBody breach,
    @Nullable Instant refundCompletedAt) {

  /** What was filed; to be called on what was checked. */
  Filing filing(String platformId) {
    return new Filing(
        programme,
        platformId,
        order.order(),
        request.request(),
        EvidenceItemBody.items(evidence),
        PriceEvidenceBody.evidence(priceEvidence),
        IncidentBody.incident(incident),
        SellerBody.seller(seller),
        BreachBody.breach(breach),
        refundCompletedAt);
  }
}
