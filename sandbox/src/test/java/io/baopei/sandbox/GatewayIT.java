package io.baopei.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GatewayIT extends SandboxFixture {

  @Test
  void transfersAndSignsTheExactBytesOfItsAnswer() throws Exception {
    Reply reply = transfer("C-1/INDEMNITY/1");
    String node = "{\"alipay_fund_trans_uni_transfer_response\":";
    assertThat(reply.text()).startsWith(node);
    assertThat(reply.field("code")).isEqualTo("10000");
    assertThat(reply.field("status")).isEqualTo("SUCCESS");
    assertThat(reply.field("out_biz_no")).isEqualTo("C-1/INDEMNITY/1");
    assertThat(reply.field("order_id")).hasSize(28);
    String signed = reply.text().substring(node.length(), reply.text().indexOf(",\"sign\""));
    String publicKey = client.file("alipay-provider-public.pem");
    assertThat(AlipayForm.verifies(publicKey, signed, reply.at("/sign"))).isTrue();
  }

  @Test
  void answersTheSameTransferTheSameAndAnotherOneNever() throws Exception {
    Reply first = transfer("C-2/INDEMNITY/1");
    assertThat(transfer("C-2/INDEMNITY/1").field("order_id")).isEqualTo(first.field("order_id"));
    Reply other = transfer("C-2/INDEMNITY/1", "299.01", "a@b.cn");
    assertThat(other.field("code")).isEqualTo("40004");
    assertThat(other.field("sub_code")).isEqualTo("PAYMENT_INFO_INCONSISTENCY");
    assertThat(executions("C-2/INDEMNITY/1")).isEqualTo(1);
    assertThat(attempts("C-2/INDEMNITY/1")).isEqualTo(3);
  }

  @Test
  void executesOnceHoweverManyAskAtOnce() throws Exception {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> replies =
          people.invokeAll(Collections.nCopies(20, () -> transfer("C-3/INDEMNITY/1")));
      assertThat(replies).extracting(each -> each.get().field("code")).containsOnly("10000");
    }
    assertThat(executions("C-3/INDEMNITY/1")).isEqualTo(1);
    assertThat(attempts("C-3/INDEMNITY/1")).isEqualTo(20);
  }

  @Test
  void tellsWhatBecameOfATransfer() throws Exception {
    assertThat(query("C-4/INDEMNITY/1").field("sub_code")).isEqualTo("ORDER_NOT_EXIST");
    String orderId = transfer("C-4/INDEMNITY/1").field("order_id");
    Reply found = query("C-4/INDEMNITY/1");
    assertThat(found.text()).startsWith("{\"alipay_fund_trans_common_query_response\":");
    assertThat(found.field("order_id")).isEqualTo(orderId);
    assertThat(found.field("status")).isEqualTo("SUCCESS");
    assertThat(found.field("trans_amount")).isEqualTo("299.00");
  }

  @Test
  void keepsADeclineWithItsNumberAndTakesANewOne() throws Exception {
    assertThat(transfer("C-5/INDEMNITY/1", "1.00", "declined@b.cn").field("sub_code"))
        .isEqualTo("PAYEE_NOT_EXIST");
    assertThat(transfer("C-5/INDEMNITY/1", "1.00", "a@b.cn").field("code")).isEqualTo("40004");
    assertThat(query("C-5/INDEMNITY/1").field("status")).isEqualTo("FAIL");
    assertThat(query("C-5/INDEMNITY/1").field("error_code")).isEqualTo("PAYEE_NOT_EXIST");
    assertThat(transfer("C-5/INDEMNITY/2", "1.00", "a@b.cn").field("code")).isEqualTo("10000");
    assertThat(transfer("C-5/INDEMNITY/3", "0.05", "a@b.cn").field("sub_code"))
        .isEqualTo("EXCEED_LIMIT_SM_MIN_AMOUNT");
  }

  @Test
  void refusesWhatItCannotTrust() throws Exception {
    AlipayForm good = AlipayForm.transfer("C-6/INDEMNITY/1", "1.00", "a@b.cn");
    assertThat(subCode(signed(good).with("app_id", "1"))).isEqualTo("isv.invalid-signature");
    assertThat(subCode(good)).isEqualTo("isv.missing-signature");
    assertThat(subCode(signed(good.at(Instant.now().minus(Duration.ofHours(1))))))
        .isEqualTo("isv.invalid-timestamp");
    assertThat(subCode(signed(good.with("timestamp", "yesterday"))))
        .isEqualTo("isv.invalid-timestamp");
    assertThat(subCode(signed(good.with("sign_type", "RSA"))))
        .isEqualTo("isv.invalid-signature-type");
    assertThat(subCode(signed(good.with("notify_url", "ftp://x"))))
        .isEqualTo("isv.invalid-notify-url");
    assertThat(subCode(signed(AlipayForm.call("alipay.trade.pay", "{}"))))
        .isEqualTo("isv.invalid-method");
    assertThat(subCode(signed(good.with("biz_content", "{")))).isEqualTo("INVALID_PARAMETER");
    assertThat(transfer("C-6/INDEMNITY/1", "1.001", "a@b.cn").field("sub_code"))
        .isEqualTo("INVALID_PARAMETER");
    assertThat(executions("C-6/INDEMNITY/1")).isZero();
  }

  private String subCode(AlipayForm form) throws Exception {
    return client.gateway(form).field("sub_code");
  }
}
