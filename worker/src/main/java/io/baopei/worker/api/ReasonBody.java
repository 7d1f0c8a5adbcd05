package io.baopei.worker.api;

import io.baopei.domain.claim.Reason;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Fault;
import io.baopei.worker.api.problem.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why somebody decided as they did. */
@Schema(name = "Reason")
record ReasonBody(
    @NotNull @Pattern(regexp = Texts.ID) String code,
    @Nullable @Size(max = Texts.FREE_MAX) @Pattern(regexp = Texts.FREE) String text) {

  static @Nullable Reason reason(@Nullable ReasonBody body) {
    return body == null ? null : body.known();
  }

  /**
   * The reason of an action that needs one.
   *
   * @throws Refusal {@code REASON_REQUIRED}
   */
  static Reason required(@Nullable ReasonBody body) {
    if (body == null) {
      ErrorCode code = ErrorCode.REASON_REQUIRED;
      throw Refusal.because(
          code, code.advice(), List.of(new Fault("/reason", code.name(), "must be given")));
    }
    return body.known();
  }

  Reason known() {
    return new Reason(code, text);
  }
}
