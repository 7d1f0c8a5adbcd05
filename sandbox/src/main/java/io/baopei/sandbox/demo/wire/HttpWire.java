package io.baopei.sandbox.demo.wire;

import io.baopei.sandbox.token.Caller;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The wire over HTTP. */
public final class HttpWire implements Wire {

  private static final Duration ANSWER_MAX = Duration.ofSeconds(60);

  private final JsonMapper json = JsonMapper.shared();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String api;
  private final String sandbox;
  private final Tokens tokens;

  /** A wire to a service and a sandbox at these addresses. */
  public HttpWire(String api, String sandbox, Tokens tokens) {
    this.api = api;
    this.sandbox = sandbox;
    this.tokens = tokens;
  }

  @Override
  public JsonNode get(Caller caller, String path) throws InterruptedException {
    return send(as(caller, api + path).GET().build());
  }

  @Override
  public JsonNode post(Caller caller, String path, Object body, String idempotencyKey)
      throws InterruptedException {
    HttpRequest.Builder request = as(caller, api + path).header("Idempotency-Key", idempotencyKey);
    return send(with("POST", request, body).build());
  }

  @Override
  public JsonNode getSandbox(String path) throws InterruptedException {
    return send(to(sandbox + path).GET().build());
  }

  @Override
  public JsonNode postSandbox(String path, Object body) throws InterruptedException {
    return send(with("POST", to(sandbox + path), body).build());
  }

  @Override
  public void putSandbox(String path, Object body) throws InterruptedException {
    send(with("PUT", to(sandbox + path), body).build());
  }

  @Override
  public void deleteSandbox(String path) throws InterruptedException {
    send(to(sandbox + path).DELETE().build());
  }

  private HttpRequest.Builder as(Caller caller, String address) {
    return to(address).header("Authorization", "Bearer " + tokens.of(caller));
  }

  private static HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER_MAX);
  }

  private HttpRequest.Builder with(String method, HttpRequest.Builder request, Object body) {
    byte[] bytes = json.writeValueAsBytes(body);
    return request
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes));
  }

  private JsonNode send(HttpRequest request) throws InterruptedException {
    String name = request.method() + " " + request.uri().getPath();
    HttpResponse<String> response = exchange(name, request);
    JsonNode body = read(response.body());
    if (response.statusCode() >= 300) {
      throw new Refused(name, response.statusCode(), body);
    }
    return body;
  }

  private HttpResponse<String> exchange(String name, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (ConnectException nobody) {
      throw Refused.unreachable(name, nobody);
    } catch (IOException lost) {
      throw Refused.unanswered(name);
    }
  }

  private JsonNode read(String body) {
    try {
      return body.isBlank() ? json.createObjectNode() : json.readTree(body);
    } catch (JacksonException noJson) {
      return StringNode.valueOf(body);
    }
  }
}
