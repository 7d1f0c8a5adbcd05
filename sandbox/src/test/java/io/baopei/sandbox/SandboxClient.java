package io.baopei.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Speaks to a sandbox as any program would that knows only its address and its key files. */
final class SandboxClient {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Path home;
  private final String token;

  SandboxClient(SandboxServer server, Path home) throws IOException {
    this(server.uri(), home, Files.readString(home.resolve("keys/platform-token")));
  }

  private SandboxClient(URI base, Path home, String token) {
    this.base = base;
    this.home = home;
    this.token = token;
  }

  SandboxClient withToken(String other) {
    return new SandboxClient(base, home, other);
  }

  Reply get(String path) throws IOException {
    return send(to(path).GET());
  }

  Reply delete(String path) throws IOException {
    return send(to(path).DELETE());
  }

  Reply post(String path, String json, String... headers) throws IOException {
    HttpRequest.Builder request = to(path).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Reply put(String path, String json) throws IOException {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** A POST with an idempotency key. */
  Reply post(String path, String key, String json, Map<String, String> headers) throws IOException {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Idempotency-Key", key);
    String[] flat =
        all.entrySet().stream()
            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
            .toArray(String[]::new);
    return post(path, json, flat);
  }

  Reply order(String fault) throws IOException {
    return post("/sandbox/faults", fault);
  }

  /** A signed call of the gateway. */
  Reply gateway(AlipayForm form, String... headers) throws IOException {
    HttpRequest.Builder request =
        to("/gateway.do").header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
  }

  String file(String key) throws IOException {
    return Files.readString(home.resolve("keys").resolve(key));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private Reply send(HttpRequest.Builder request) throws IOException {
    try {
      return Reply.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
