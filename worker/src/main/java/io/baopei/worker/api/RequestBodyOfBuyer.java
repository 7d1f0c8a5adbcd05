package io.baopei.worker.api;

import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.claim.Request;
import io.baopei.domain.claim.RequestKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The buyer's request; {@code amount} may be absent where a programme sets no sum by it. */
@Schema(name = "Request")
record RequestBodyOfBuyer(
    @NotNull @Pattern(regexp = Texts.ID) String requestId,
    @NotNull RequestKind kind,
    @NotNull RefundReason reason,
    @Nullable @Pattern(regexp = Texts.ID) String problem,
    @Nullable @Size(max = Texts.FREE_MAX) @Pattern(regexp = Texts.FREE) String description,
    @Nullable @Valid MoneyBody amount,
    @NotNull Instant requestedAt,
    @Nullable @Valid AccountBody buyerAccount) {

  Request request() {
    return new Request(
        requestId,
        kind,
        reason,
        problem,
        description,
        amount == null ? null : amount.money(),
        requestedAt);
  }
}
