package io.baopei.adapter.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a counterparty that knows us by a bearer token.
 *
 * @param token the token itself, or null when {@code tokenFile} is given
 * @param tokenFile a file that holds the token and may be replaced while we run, or null
 */
public record CounterpartySettings(
    URI baseUrl,
    Duration connectTimeout,
    Duration readTimeout,
    @Nullable String token,
    @Nullable Path tokenFile) {

  public CounterpartySettings {
    var unused = new Endpoint(baseUrl, connectTimeout, readTimeout);
    var unusedToo = new BearerToken(token, tokenFile);
  }

  Endpoint endpoint() {
    return new Endpoint(baseUrl, connectTimeout, readTimeout);
  }

  BearerToken bearer() {
    return new BearerToken(token, tokenFile);
  }

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "CounterpartySettings[" + baseUrl + "]";
  }
}
