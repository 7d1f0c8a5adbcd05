package io.baopei.worker.api;

import io.baopei.domain.claim.Breach;
import io.baopei.domain.claim.BreachKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the merchant broke the contract ({@code BOND_1688}). */
@Schema(name = "Breach")
record BreachBody(
    @NotNull BreachKind kind, @NotNull Instant occurredAt, @NotNull @Valid MoneyBody provenLoss) {

  static @Nullable Breach breach(@Nullable BreachBody body) {
    return body == null
        ? null
        : new Breach(body.kind(), body.occurredAt(), body.provenLoss().money());
  }
}
