package io.baopei.worker.api;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.points.NonPerformance;
import io.baopei.domain.points.NonPerformanceGround;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Fault;
import io.baopei.worker.api.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points for a service that was not performed, with evidence (T-13, OQ-15). */
record PointsBody(
    @NotNull NonPerformanceGround ground,
    @NotBlank @Size(max = Texts.FREE_MAX) @Pattern(regexp = Texts.FREE) String statement,
    @Nullable @Size(max = Texts.ITEMS_MAX) List<@NotNull @Valid EvidenceItemBody> items) {

  /**
   * Goes on where there is evidence.
   *
   * @throws Refusal {@code PROOF_REQUIRED}
   */
  void requireProof() {
    if (items == null || items.isEmpty()) {
      ErrorCode code = ErrorCode.PROOF_REQUIRED;
      throw Refusal.because(
          code,
          "Points are ordered with evidence of the non-performance (OQ-15).",
          List.of(new Fault("/items", code.name(), "must have at least one item")));
    }
  }

  /** The order; to be called on what was checked. */
  PointsOrder order(StoredClaim claim, Actor by, Instant now) {
    return new PointsOrder(
        claim.view().claimId(),
        claim.view().programme().name(),
        claim.platformId(),
        claim.view().merchantId(),
        claim.buyerId(),
        claim.view().subOrderId(),
        NonPerformance.POINTS,
        ground,
        statement,
        EvidenceItemBody.items(items),
        now,
        by,
        1,
        LegStatus.PENDING,
        false,
        null,
        null,
        null);
  }
}
