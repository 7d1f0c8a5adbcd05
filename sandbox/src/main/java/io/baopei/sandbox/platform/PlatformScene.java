package io.baopei.sandbox.platform;

import io.baopei.sandbox.fault.Scene;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * An exchange with the platform or another service that answers plain JSON.
 *
 * @param refusal answers with a refusal of that code
 * @param usualCode the refusal when nobody names one
 */
public record PlatformScene(
    Supplier<ResponseEntity<?>> success,
    Function<String, ResponseEntity<?>> refusal,
    String usualCode)
    implements Scene {

  /** An exchange whose refusals change nothing. */
  public static PlatformScene of(
      Supplier<ResponseEntity<?>> success, HttpStatus refusalStatus, String usualCode) {
    return new PlatformScene(
        success, code -> PlatformError.of(refusalStatus, code, "Refused on demand."), usualCode);
  }

  @Override
  public ResponseEntity<?> perform() {
    return success.get();
  }

  @Override
  public ResponseEntity<?> unknown(@Nullable String code) {
    return PlatformError.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        code == null ? "OUTCOME_UNKNOWN" : code,
        "Ask before sending again.");
  }

  @Override
  public ResponseEntity<?> decline(@Nullable String code) {
    return refusal.apply(code == null ? usualCode : code);
  }
}
