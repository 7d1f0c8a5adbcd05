package io.baopei.adapter.http;

import java.net.URI;
import java.time.Duration;
import org.springframework.web.client.RestClient;

/** Clients for tests. */
public final class Clients {

  public static final String TOKEN = "s3cret";
  public static final Duration PATIENCE = Duration.ofSeconds(9);
  public static final Duration IMPATIENCE = Duration.ofMillis(400);

  private Clients() {}

  /** A client that waits as long as a busy machine needs. */
  public static CounterpartyClient of(String baseUrl) {
    return of(baseUrl, PATIENCE);
  }

  /** A client for counterparties that do not answer anyway. */
  public static CounterpartyClient impatient(String baseUrl) {
    return of(baseUrl, IMPATIENCE);
  }

  private static CounterpartyClient of(String baseUrl, Duration patience) {
    return new CounterpartyClient(
        new CounterpartySettings(URI.create(baseUrl), patience, patience, TOKEN, null),
        RestClient.builder());
  }
}
