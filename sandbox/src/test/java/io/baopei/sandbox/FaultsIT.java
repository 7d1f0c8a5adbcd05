package io.baopei.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsIT extends SandboxFixture {

  private static final String HEADER = "X-Sandbox-Fault";
  // More than the 200 threads that the web server would have if they were not virtual.
  private static final int HANGING = 220;

  @ParameterizedTest
  @CsvSource({
    "HTTP_500,500,0",
    "HTTP_503,503,0",
    "TIMEOUT_BEFORE:100,504,0",
    "TIMEOUT_AFTER:100,504,1",
    "LATENCY:100,200,1",
    "DUPLICATED,200,1",
    "UNKNOWN_CODE,503,1",
    "DECLINE:SMS_CODE_REQUIRED,422,0"
  })
  void spoilsARefundAndKeepsTheBooksTrue(String fault, int status, int executions)
      throws IOException {
    String key = "C-" + fault + "/REFUND/1";
    assertThat(refund(key, 1, Map.of(HEADER, fault)).status()).isEqualTo(status);
    assertThat(executions(key)).isEqualTo(executions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECTION_RESET", "LOST"})
  void cutsTheConnectionWithoutAnAnswer(String fault) throws Exception {
    String key = "C-" + fault + "/INDEMNITY/1";
    assertThatThrownBy(() -> transferWith(fault, key)).isInstanceOf(IOException.class);
    assertThat(executions(key)).isZero();
    assertThat(transfer(key).field("code")).isEqualTo("10000");
  }

  @Test
  void doesItAndAnswersNobodyWhereTheCallerIsToBeKilled() throws Exception {
    String key = "C-KILL/INDEMNITY/1";
    assertThatThrownBy(() -> transferWith("KILL_CALLER", key)).isInstanceOf(IOException.class);
    assertThat(executions(key)).isOne();
    assertThat(transferWith("KILL_CALLER_ANSWERED", key).field("code")).isEqualTo("10000");
  }

  @Test
  void killsNobodyAndCountsNoHitWhereNoServiceRuns() throws Exception {
    client.order("{\"target\":\"PAYMENT_TRANSFER\",\"fault\":\"KILL_CALLER\",\"times\":1}");
    assertThat(transfer("C-K/INDEMNITY/1").field("code")).isEqualTo("10000");
    assertThat(client.get("/sandbox/faults").at("/0/hits")).isEqualTo("0");
  }

  @Test
  void answersGarbageAfterDoingIt() throws Exception {
    Reply reply = transferWith("GARBAGE", "C-G/INDEMNITY/1");
    assertThat(reply.status()).isEqualTo(200);
    assertThatThrownBy(reply::json).hasMessageContaining("Unexpected character");
    assertThat(query("C-G/INDEMNITY/1").field("status")).isEqualTo("SUCCESS");
  }

  @Test
  void isUnsureTheWayAlipayIs() throws Exception {
    Reply unavailable = transferWith("UNKNOWN_CODE:20000", "C-U/INDEMNITY/1");
    assertThat(unavailable.field("code")).isEqualTo("20000");
    Reply systemError = transferWith("UNKNOWN_CODE:SYSTEM_ERROR", "C-U/INDEMNITY/2");
    assertThat(systemError.field("code")).isEqualTo("40004");
    assertThat(systemError.field("sub_code")).isEqualTo("SYSTEM_ERROR");
    assertThat(executions("C-U/INDEMNITY/1")).isEqualTo(1);
    assertThat(executions("C-U/INDEMNITY/2")).isEqualTo(1);
  }

  @Test
  void declinesWithTheCodeAskedFor() throws Exception {
    client.order(
        """
        {"target":"PAYMENT_TRANSFER","fault":"DECLINE","match":"C-D/","code":"PAYEE_ACC_OCUPIED"}""");
    assertThat(transfer("C-D/INDEMNITY/1").field("sub_code")).isEqualTo("PAYEE_ACC_OCUPIED");
    assertThat(transfer("C-E/INDEMNITY/1").field("code")).isEqualTo("10000");
    assertThat(client.get("/sandbox/faults").at("/0/hits")).isEqualTo("1");
  }

  @Test
  void losesTheAnswerAndLetsGoWhenTheFaultsAreDeleted() throws Exception {
    client.order("{\"target\":\"PAYMENT_TRANSFER\",\"fault\":\"TIMEOUT_AFTER\",\"times\":1}");
    try (ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply> hanging = caller.submit(() -> transfer("C-T/INDEMNITY/1"));
      Eventually.holds(() -> executions("C-T/INDEMNITY/1") == 1);
      assertThat(hanging.isDone()).isFalse();
      Eventually.holds(
          () -> {
            client.delete("/sandbox/faults");
            return hanging.isDone();
          });
      assertThat(hanging.get().status()).isEqualTo(504);
    }
  }

  @Test
  void staysResponsiveHoweverManyHang() throws Exception {
    client.order("{\"target\":\"SCREENING\",\"fault\":\"TIMEOUT_BEFORE\"}");
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < HANGING; i++) {
        var unused = callers.submit(() -> assess("B-1"));
      }
      Eventually.holds(() -> client.get("/sandbox/faults").json().at("/0/hits").asInt() == HANGING);
      assertThat(client.get("/health").status()).isEqualTo(200);
      client.delete("/sandbox/faults");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAYMENT_QUERY",
        "PLATFORM_REFUND_QUERY",
        "PLATFORM_AGREEMENT",
        "PLATFORM_CREDIT",
        "PLATFORM_CREDIT_QUERY",
        "PLATFORM_POINTS_QUERY",
        "PLATFORM_NOTICE",
        "SCREENING"
      })
  void reachesEveryTarget(String target) throws Exception {
    client.order("{\"target\":\"%s\",\"fault\":\"HTTP_503\"}".formatted(target));
    Reply reply =
        switch (target) {
          case "PAYMENT_QUERY" -> query("C-1/INDEMNITY/1");
          case "PLATFORM_REFUND_QUERY" -> client.get("/platform/v1/refunds?key=k");
          case "PLATFORM_AGREEMENT" -> agree("k", "ok");
          case "PLATFORM_CREDIT" -> credit("k");
          case "PLATFORM_CREDIT_QUERY" -> client.get("/platform/v1/account-credits?key=k");
          case "PLATFORM_POINTS_QUERY" -> client.get("/platform/v1/points-grants?key=k");
          case "PLATFORM_NOTICE" -> notice("k", "n");
          default -> assess("B-1");
        };
    assertThat(reply.status()).isEqualTo(503);
    assertThat(client.get("/sandbox/faults").at("/0/hits")).isEqualTo("1");
  }

  @Test
  void canBeSeeded() throws IOException {
    assertThat(client.post("/sandbox/seed", "{\"seed\":42}").status()).isEqualTo(204);
  }

  @Test
  void comesLateByTheTimeAskedFor() throws IOException {
    client.order("{\"target\":\"SCREENING\",\"fault\":\"LATENCY\",\"latencyMillis\":200}");
    long begun = System.nanoTime();
    assertThat(assess("B-1").status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(199));
  }
}
