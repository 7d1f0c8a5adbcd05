package io.baopei.worker.api;

import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.BuyerReport;
import io.baopei.port.record.BuyerReport.Status;
import io.baopei.port.record.StoredClaim;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A merchant's report of a buyer who claims again and again (T-15). */
record BuyerReportBody(
    @NotNull @Valid ReasonBody reason,
    @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> items) {

  /** The report; to be called on what was checked. A claim has one merchant, so one report. */
  BuyerReport report(StoredClaim claim, String reportedBy, Instant now) {
    return new BuyerReport(
        idOf(new ClaimId(claim.view().claimId())),
        claim.view().claimId(),
        claim.platformId(),
        claim.view().merchantId(),
        claim.view().insurerId(),
        claim.buyerId(),
        reason.known(),
        EvidenceItemBody.items(items),
        now,
        reportedBy,
        Status.OPEN,
        null);
  }

  private static String idOf(ClaimId claimId) {
    return "BR-" + claimId.value().substring("C-".length());
  }
}
