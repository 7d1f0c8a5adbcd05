package io.baopei.worker.api;

import io.baopei.domain.claim.Incident;
import io.baopei.domain.claim.IncidentKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a defective product did ({@code AMAZON_ATOZ}). */
@Schema(name = "Incident")
record IncidentBody(
    @NotNull Instant occurredAt, @NotNull IncidentKind kind, @NotNull @Valid MoneyBody provenLoss) {

  static @Nullable Incident incident(@Nullable IncidentBody body) {
    return body == null
        ? null
        : new Incident(body.occurredAt(), body.kind(), body.provenLoss().money());
  }
}
