package io.baopei.adapter.http;

import java.io.IOException;
import java.util.Optional;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What came back over the wire: a status, and a body that may be anything. */
public final class Answer {

  /** No honest answer is longer; a longer one is cut and so becomes unreadable. */
  private static final int LONGEST_BODY = 1 << 20;

  private final int status;
  private final byte[] body;

  private Answer(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  /**
   * Sends the request, once.
   *
   * @throws NoAnswer when nothing came back in time, or not all of it
   */
  public static Answer to(RestClient.RequestHeadersSpec<?> request) {
    try {
      return request.exchangeForRequiredValue((sent, response) -> read(response));
    } catch (RestClientException nothing) {
      throw new NoAnswer(nothing);
    }
  }

  private static Answer read(ClientHttpResponse response) throws IOException {
    return new Answer(
        response.getStatusCode().value(), response.getBody().readNBytes(LONGEST_BODY));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Whether the status says that it was done. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The bytes of the body, exactly as they came. */
  public byte[] body() {
    return body.clone();
  }

  /** The body as that type; empty when it cannot be read as such. */
  public <T> Optional<T> read(Class<T> type) {
    return WireJson.read(body, type);
  }
}
