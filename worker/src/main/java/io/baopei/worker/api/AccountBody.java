package io.baopei.worker.api;

import io.baopei.port.record.PayeeAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where somebody is paid. */
@Schema(name = "PayeeAccount")
record AccountBody(
    @NotNull Kind kind,
    @NotNull @Size(min = 1, max = 100) @Pattern(regexp = Texts.LINE) String account,
    @NotNull @Size(min = 1, max = 100) @Pattern(regexp = Texts.LINE) String name) {

  /** Whose account. */
  enum Kind {
    ALIPAY
  }

  static @Nullable PayeeAccount toPay(@Nullable AccountBody body) {
    return body == null ? null : new PayeeAccount(body.kind().name(), body.account(), body.name());
  }

  /** Says nothing: an account reaches no log. */
  @Override
  public String toString() {
    return "AccountBody[" + kind + "]";
  }
}
