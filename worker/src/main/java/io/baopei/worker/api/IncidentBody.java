package io.baopei.worker.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What a defective product did ({@code AMAZON_ATOZ}). */
@Schema(name = "Incident")
record IncidentBody(
    @NotNull Instant occurredAt, @NotNull Kind kind, @NotNull @Valid MoneyBody provenLoss) {

  /** What was harmed. */
  enum Kind {
    PROPERTY_DAMAGE,
    PERSONAL_INJURY
  }
}
