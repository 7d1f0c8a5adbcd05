package io.baopei.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterpartyClientTest {

  @Test
  void sendsNothingWithoutAnIdempotencyKey() {
    CounterpartyClient client = Clients.of("http://localhost:1");

    assertThatIllegalArgumentException().isThrownBy(() -> client.post(" ", Map.of(), "/x"));
  }

  @Test
  void saysOnlyTheKindOfWhatKeptTheAnswerAway() throws IOException {
    CounterpartyClient client = Clients.of("http://localhost:" + freePort());

    assertThatThrownBy(() -> client.post("K-1", Map.of("name", "Li"), "/x"))
        .isInstanceOfSatisfying(
            NoAnswer.class, nothing -> assertThat(nothing.kind()).endsWith("Exception"))
        .hasNoCause()
        .message()
        .isEqualTo("no answer");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
