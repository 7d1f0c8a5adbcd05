package io.baopei.sandbox.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a request that cannot be read. */
@RestControllerAdvice
class BadRequests {

  @ExceptionHandler
  ResponseEntity<PlatformError> unreadable(HttpMessageNotReadableException error) {
    return malformed(error.getMostSpecificCause().getMessage());
  }

  @ExceptionHandler
  ResponseEntity<PlatformError> missing(MissingServletRequestParameterException error) {
    return malformed(error.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<PlatformError> senseless(IllegalArgumentException error) {
    return malformed(error.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<PlatformError> keyless(MissingRequestHeaderException error) {
    return PlatformError.of(
        HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_MISSING", error.getHeaderName() + " is missing");
  }

  private static ResponseEntity<PlatformError> malformed(@Nullable String message) {
    return PlatformError.of(HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", String.valueOf(message));
  }
}
