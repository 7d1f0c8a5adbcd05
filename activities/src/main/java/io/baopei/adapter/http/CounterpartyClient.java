package io.baopei.adapter.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** JSON requests with our token, and with an idempotency key where they change something. */
public final class CounterpartyClient {

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final RestClient http;
  private final BearerToken token;

  public CounterpartyClient(CounterpartySettings settings, RestClient.Builder builder) {
    this.http = HttpClients.of(settings.endpoint(), builder);
    this.token = settings.bearer();
  }

  /**
   * Posts once.
   *
   * @param key the idempotency key, made of the business's own names
   * @param path a template, so that metrics see one path for all claims
   * @throws NoAnswer when no whole answer came back
   */
  public Answer post(String key, Object body, String path, Object... variables) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a request without an idempotency key is not sent");
    }
    return Answer.to(
        http.post()
            .uri(path, variables)
            .header(HttpHeaders.AUTHORIZATION, token.header())
            .header(IDEMPOTENCY_KEY, key)
            .contentType(MediaType.APPLICATION_JSON)
            .body(WireJson.write(body)));
  }

  /**
   * Asks.
   *
   * @throws NoAnswer when no whole answer came back
   */
  public Answer get(String path, Object... variables) {
    return Answer.to(
        http.get().uri(path, variables).header(HttpHeaders.AUTHORIZATION, token.header()));
  }
}
