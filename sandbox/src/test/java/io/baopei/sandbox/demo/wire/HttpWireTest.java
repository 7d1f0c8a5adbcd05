package io.baopei.sandbox.demo.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baopei.sandbox.keys.Keyring;
import io.baopei.sandbox.token.Caller;
import io.baopei.sandbox.token.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpWireTest {

  private static final Caller BUYER = new Caller("B-1", Optional.empty(), List.of("BUYER"));

  @TempDir static Path home;

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private HttpWire wire;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    TokenIssuer issuer = new TokenIssuer(Keyring.open(home).issuer(), Clock.systemUTC());
    wire = new HttpWire(address, address, new Tokens(issuer));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void sendsWhatTheContractAsksFor() throws Exception {
    statuses.add(201);
    assertThat(wire.post(BUYER, "/v1/claims", Map.of("a", 1), "key-1").path("code").asString())
        .isEqualTo("ANSWER");
    assertThat(asked).containsExactly("POST /v1/claims key-1 true {\"a\":1}");
  }

  @Test
  void givesTheProblemOfARefusal() {
    statuses.add(409);
    Refused refused = catchThrowableOfType(Refused.class, () -> wire.getSandbox("/sandbox/x"));
    assertThat(refused).hasMessage("GET /sandbox/x: 409 ANSWER so it is");
    assertThat(refused.code()).isEqualTo("ANSWER");
    assertThat(refused.isUndecided()).isFalse();
    assertThat(asked).containsExactly("GET /sandbox/x null false ");
  }

  @Test
  void tellsABusyServiceFromOneThatIsNotThere() {
    statuses.add(503);
    Refused busy = catchThrowableOfType(Refused.class, () -> wire.getSandbox("/sandbox/x"));
    assertThat(busy.isUndecided()).isTrue();
    stop();
    Refused gone = catchThrowableOfType(Refused.class, () -> wire.getSandbox("/sandbox/x"));
    assertThat(gone.isUndecided()).isFalse();
    assertThat(gone).hasMessageStartingWith("GET /sandbox/x: nobody is there");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    asked.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            String.valueOf(token != null && token.startsWith("Bearer ")),
            body));
    byte[] answer =
        "{\"code\":\"ANSWER\",\"detail\":\"so it is\"}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(statuses.remove(), answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
