package io.baopei.sandbox.platform;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How the platform words a refusal. */
record PlatformError(String code, String message) {

  static ResponseEntity<PlatformError> of(HttpStatus status, String code, String message) {
    return ResponseEntity.status(status).body(new PlatformError(code, message));
  }

  static ResponseEntity<PlatformError> keyReused() {
    return of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "IDEMPOTENCY_KEY_REUSED",
        "The key belongs to a request with another body.");
  }
}
