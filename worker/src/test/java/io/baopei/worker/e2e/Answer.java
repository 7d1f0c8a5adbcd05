package io.baopei.worker.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What a process answered over HTTP. */
record Answer(int status, JsonNode body, HttpHeaders headers) {

  Answer is(int expected) {
    assertThat(status).as("%s", body).isEqualTo(expected);
    return this;
  }

  Answer isDone() {
    assertThat(status).as("%s", body).isBetween(200, 299);
    return this;
  }

  String text(String field) {
    return body.path(field).asString("");
  }

  boolean isReplayed() {
    return headers.firstValue("Idempotency-Replayed").isPresent();
  }

  Duration retryAfter() {
    return Duration.ofSeconds(headers.firstValueAsLong("Retry-After").orElse(1));
  }

  /** Whether the same request makes sense again. */
  boolean isWorthRepeating() {
    return status == 503 || status == 429 || text("code").equals("REQUEST_IN_PROGRESS");
  }
}
