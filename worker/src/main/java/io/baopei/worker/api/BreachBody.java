package io.baopei.worker.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** How the merchant broke the contract ({@code BOND_1688}). */
@Schema(name = "Breach")
record BreachBody(
    @NotNull Kind kind, @NotNull Instant occurredAt, @NotNull @Valid MoneyBody provenLoss) {

  /** What was not done as promised. */
  enum Kind {
    NOT_SHIPPED,
    LATE_DELIVERY,
    NOT_AS_DESCRIBED,
    OTHER
  }
}
