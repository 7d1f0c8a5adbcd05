package io.baopei.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationIT extends SandboxFixture {

  private final Queue<AlipayForm> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private HttpServer listener;

  @BeforeEach
  void listen() throws IOException {
    arrived.clear();
    listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/notify",
        exchange -> {
          arrived.add(decoded(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
          byte[] answer = (refused ? "fail" : "success").getBytes(UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    listener.start();
  }

  @AfterEach
  void stopListening() {
    listener.stop(0);
  }

  @Test
  void tellsOnceWhatBecameOfATransfer() throws Exception {
    notified("C-1/INDEMNITY/1", "a@b.cn");
    notified("C-1/INDEMNITY/1", "a@b.cn");
    notified("C-2/INDEMNITY/1", "declined@b.cn");
    Eventually.holds(() -> arrived.size() == 2);
    assertThat(List.copyOf(arrived))
        .allSatisfy(form -> assertThat(isGenuine(form)).isTrue())
        .extracting(form -> form.parameters().get("status"))
        .containsExactlyInAnyOrder("SUCCESS", "FAIL");
  }

  @Test
  void repeatsItselfUntilHeard() throws Exception {
    refusals.set(2);
    notified("C-3/INDEMNITY/1", "a@b.cn");
    Eventually.holds(() -> arrived.size() == 3);
    assertThat(arrived)
        .extracting(form -> form.parameters().get("notify_id"))
        .containsOnly(arrived.element().parameters().get("notify_id"));
  }

  @Test
  void comesTwiceOnDemand() throws Exception {
    client.order("{\"target\":\"NOTIFICATION\",\"fault\":\"DUPLICATED\"}");
    notified("C-4/INDEMNITY/1", "a@b.cn");
    Eventually.holds(() -> arrived.size() == 2);
  }

  @Test
  void comesForgedLateOrNeverOnDemand() throws Exception {
    client.order("{\"target\":\"NOTIFICATION\",\"fault\":\"LOST\",\"match\":\"C-5\"}");
    client.order("{\"target\":\"NOTIFICATION\",\"fault\":\"GARBAGE\",\"match\":\"C-6\"}");
    client.order(
        "{\"target\":\"NOTIFICATION\",\"fault\":\"LATENCY\",\"match\":\"C-7\",\"latencyMillis\":50}");
    notified("C-5/INDEMNITY/1", "a@b.cn");
    notified("C-6/INDEMNITY/1", "a@b.cn");
    Eventually.holds(() -> arrived.size() == 1);
    assertThat(isGenuine(arrived.element())).isFalse();
    notified("C-7/INDEMNITY/1", "a@b.cn");
    Eventually.holds(() -> arrived.size() == 2);
    assertThat(arrived)
        .extracting(form -> form.parameters().get("out_biz_no"))
        .containsExactly("C-6/INDEMNITY/1", "C-7/INDEMNITY/1");
  }

  private void notified(String outBizNo, String identity) throws Exception {
    String address = "http://127.0.0.1:" + listener.getAddress().getPort() + "/notify";
    AlipayForm form = AlipayForm.transfer(outBizNo, "1.00", identity);
    client.gateway(signed(form.with("notify_url", address)));
  }

  private boolean isGenuine(AlipayForm form) throws Exception {
    String publicKey = client.file("alipay-provider-public.pem");
    return AlipayForm.verifies(publicKey, form.text(), form.parameters().getOrDefault("sign", ""));
  }

  private static AlipayForm decoded(String body) {
    Map<String, String> form = new TreeMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return new AlipayForm(form);
  }
}
