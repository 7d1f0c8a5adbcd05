package io.baopei.adapter.http;

import java.net.URI;
import java.time.Duration;
import org.springframework.web.client.RestClient;

/** Clients for tests, with little patience. */
public final class Clients {

  public static final String TOKEN = "s3cret";
  public static final Duration PATIENCE = Duration.ofMillis(700);

  private Clients() {}

  public static CounterpartyClient of(String baseUrl) {
    return new CounterpartyClient(settings(baseUrl), RestClient.builder());
  }

  static CounterpartySettings settings(String baseUrl) {
    return new CounterpartySettings(URI.create(baseUrl), PATIENCE, PATIENCE, TOKEN, null);
  }
}
