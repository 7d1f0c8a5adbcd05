package io.baopei.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RestartIT extends SandboxFixture {

  @Test
  void forgetsNoMoney() throws Exception {
    String orderId = transfer("C-1/INDEMNITY/1").field("order_id");
    Reply refunded = refund("C-1/REFUND/1");
    credit("C-1/ACCOUNT_CREDIT/1");
    transfer("C-2/INDEMNITY/1", "1.00", "poor@b.cn");
    Reply summary = client.get("/sandbox/books/summary");
    Reply payments = client.get("/sandbox/payments");
    restart();
    assertThat(client.get("/sandbox/books/summary")).isEqualTo(summary);
    assertThat(client.get("/sandbox/payments")).isEqualTo(payments);
    assertThat(summary.json().propertyNames())
        .containsExactly(
            "transfers",
            "refunds",
            "credits",
            "disbursements",
            "setOffs",
            "pointsGrants",
            "keys",
            "duplicateExecutions",
            "amountMinorByCurrency");
    assertThat(summary.at("/transfers")).isEqualTo("1");
    assertThat(summary.at("/duplicateExecutions")).isEqualTo("0");
    assertThat(transfer("C-1/INDEMNITY/1").field("order_id")).isEqualTo(orderId);
    assertThat(refund("C-1/REFUND/1")).isEqualTo(refunded);
    assertThat(refund("C-1/REFUND/1", 1, Map.of()).status()).isEqualTo(422);
    assertThat(transfer("C-2/INDEMNITY/1", "1.00", "poor@b.cn").field("sub_code"))
        .isEqualTo("BALANCE_IS_NOT_ENOUGH");
    assertThat(executions("C-1/INDEMNITY/1")).isEqualTo(1);
  }

  @Test
  void letsGoOfHangingRequestsWhenItStops() throws Exception {
    client.order("{\"target\":\"PLATFORM_REFUND\",\"fault\":\"TIMEOUT_AFTER\"}");
    try (ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply> hanging = caller.submit(() -> refund("C-3/REFUND/1"));
      Eventually.holds(() -> executions("C-3/REFUND/1") == 1);
      restart();
      assertThat(hanging.get().status()).isEqualTo(504);
    }
    assertThat(refund("C-3/REFUND/1").status()).isEqualTo(200);
  }
}
