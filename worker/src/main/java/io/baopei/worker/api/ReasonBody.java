package io.baopei.worker.api;

import io.baopei.domain.claim.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody decided as they did. */
@Schema(name = "Reason")
record ReasonBody(
    @NotNull @Pattern(regexp = Texts.ID) String code,
    @Nullable @Size(max = Texts.FREE_MAX) @Pattern(regexp = Texts.FREE) String text) {

  static @Nullable Reason reason(@Nullable ReasonBody body) {
    return body == null ? null : new Reason(body.code(), body.text());
  }
}
