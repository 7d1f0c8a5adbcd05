package io.baopei.adapter.http;

import java.net.URI;
import java.time.Duration;

/**
 * Where a counterparty is, and how long one request to it may take.
 *
 * @param baseUrl absolute, {@code http} or {@code https}
 */
public record Endpoint(URI baseUrl, Duration connectTimeout, Duration readTimeout) {

  /**
   * What one request may take of the 30 s in which a payout stop waits for what is being sent.
   * After as long an activity's attempt is given up; what became of its request the next one asks.
   */
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(19);

  public Endpoint {
    if (!"http".equals(baseUrl.getScheme()) && !"https".equals(baseUrl.getScheme())) {
      throw new IllegalArgumentException("baseUrl must be an absolute http or https address");
    }
    if (!connectTimeout.isPositive() || !readTimeout.isPositive()) {
      throw new IllegalArgumentException("connectTimeout and readTimeout must be positive");
    }
    if (connectTimeout.plus(readTimeout).compareTo(LONGEST_REQUEST) > 0) {
      throw new IllegalArgumentException("connectTimeout + readTimeout must not exceed 19 s");
    }
  }
}
