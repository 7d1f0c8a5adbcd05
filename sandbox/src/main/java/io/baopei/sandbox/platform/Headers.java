package io.baopei.sandbox.platform;

/** The platform's own headers. */
final class Headers {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private Headers() {}
}
