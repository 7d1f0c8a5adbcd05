package io.baopei.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox of one's own for a test class, and the calls that Baopei would make. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SandboxFixture {

  private Path home;
  private SandboxServer server;
  SandboxClient client;

  @BeforeAll
  void moveIn(@TempDir Path directory) throws IOException {
    home = directory;
    start();
  }

  @AfterEach
  void endFaults() throws IOException {
    client.delete("/sandbox/faults");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  void restart() throws IOException {
    stop();
    start();
  }

  private void start() throws IOException {
    server = SandboxServer.start(new SandboxOptions("127.0.0.1", 0, home, Duration.ofMillis(20)));
    client = new SandboxClient(server, home);
  }

  AlipayForm signed(AlipayForm form) throws IOException, GeneralSecurityException {
    return form.signed(client.file("alipay-app-private.pem"));
  }

  Reply transfer(String outBizNo, String yuan, String identity)
      throws IOException, GeneralSecurityException {
    return client.gateway(signed(AlipayForm.transfer(outBizNo, yuan, identity)));
  }

  Reply transfer(String outBizNo) throws IOException, GeneralSecurityException {
    return transfer(outBizNo, "299.00", "a@b.cn");
  }

  /** A transfer whose own header asks for a fault. */
  Reply transferWith(String fault, String outBizNo) throws IOException, GeneralSecurityException {
    AlipayForm form = signed(AlipayForm.transfer(outBizNo, "299.00", "a@b.cn"));
    return client.gateway(form, "X-Sandbox-Fault", fault);
  }

  Reply query(String outBizNo) throws IOException, GeneralSecurityException {
    return client.gateway(signed(AlipayForm.query(outBizNo)));
  }

  Reply refund(String key, long amountMinor, Map<String, String> headers) throws IOException {
    String body =
        """
        {"claimId":"C-1","orderId":"O-1","subOrderId":"O-1-1","requestId":"RF-1",
         "amount":{"currency":"CNY","amountMinor":%d}}"""
            .formatted(amountMinor);
    return client.post("/platform/v1/refunds", key, body, headers);
  }

  Reply refund(String key) throws IOException {
    return refund(key, 29900, Map.of());
  }

  Reply credit(String key) throws IOException {
    String body =
        """
        {"claimId":"C-1","payee":"MERCHANT","account":{"kind":"ALIPAY","account":"m@b.cn"},
         "amount":{"currency":"CNY","amountMinor":5}}""";
    return client.post("/platform/v1/account-credits", key, body, Map.of());
  }

  Reply agree(String key, String remark) throws IOException {
    String body =
        """
        {"claimId":"C-1","subOrderId":"O-1-1","remark":"%s"}"""
            .formatted(remark);
    return client.post("/platform/v1/refund-requests/RF-1/agreement", key, body, Map.of());
  }

  Reply notice(String key, String noticeId) throws IOException {
    return notice(key, noticeId, "{\"missing\":[\"a picture\"]}");
  }

  Reply notice(String key, String noticeId, String data) throws IOException {
    String body =
        """
        {"noticeId":"%s","claimId":"C-%s","to":"BUYER","kind":"CLAIM_REJECTED","data":%s}"""
            .formatted(noticeId, noticeId, data);
    return client.post("/platform/v1/notices", key, body, Map.of());
  }

  Reply assess(String buyerId) throws IOException {
    String body =
        """
        {"claimId":"C-1","buyerId":"%s","programme":"TMALL_30_DAY",
         "amount":{"currency":"CNY","amountMinor":29900}}"""
            .formatted(buyerId);
    return client.post("/screening/v1/assessments", body);
  }

  /** How often money moved under a key. */
  int executions(String key) throws IOException {
    Reply payments = client.get("/sandbox/payments?outBizNo=" + key);
    return payments.json().isEmpty() ? 0 : payments.json().at("/0/executions").asInt();
  }

  int attempts(String key) throws IOException {
    return client.get("/sandbox/payments?outBizNo=" + key).json().at("/0/attempts").asInt();
  }
}
