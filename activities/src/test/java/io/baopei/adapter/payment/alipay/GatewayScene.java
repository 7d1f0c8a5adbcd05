package io.baopei.adapter.payment.alipay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Clients;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.Transfer;
import io.baopei.port.record.PayeeAccount;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;

/** A gateway that answers as told, and the adapter in front of it. */
abstract class GatewayScene {

  static final String TRANSFER = "alipay.fund.trans.uni.transfer";
  static final String QUERY = "alipay.fund.trans.common.query";
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  static final String KEY = "C-1/INDEMNITY/1";
  static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
  static final Paid PAID = new Paid("20260305110070", Instant.parse("2026-03-05T01:59:59Z"));
  static final AlipaysSide ALIPAY = new AlipaysSide();

  @RegisterExtension
  static final WireMockExtension GATEWAY = WireMockExtension.newInstance().build();

  AlipayPayouts payouts;
  AlipayPayouts impatient;

  @BeforeEach
  void connect(@TempDir Path folder) {
    URI notifyUrl = URI.create("https://baopei.example/webhooks/alipay");
    payouts = payouts(ALIPAY.settings(GATEWAY.baseUrl(), folder, Clients.PATIENCE, notifyUrl));
    impatient = payouts(ALIPAY.settings(GATEWAY.baseUrl(), folder, Clients.IMPATIENCE, notifyUrl));
  }

  private static AlipayPayouts payouts(AlipaySettings settings) {
    return new AlipayPayouts(settings, RestClient.builder(), InstantSource.fixed(NOW));
  }

  static void givenAnswer(String method, String content) {
    GATEWAY.stubFor(
        post("/gateway.do")
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json;charset=utf-8")
                    .withBody(ALIPAY.answer(method, content))));
  }

  static Map<String, String> sentForm() {
    return AlipaysSide.decode(
        GATEWAY.getAllServeEvents().getFirst().getRequest().getBodyAsString());
  }

  static Transfer transfer() {
    return transfer("li@example.cn", "CNY", 29900);
  }

  static Transfer transfer(String account, String currency, long amountMinor) {
    return new Transfer(
        KEY,
        "C-1",
        Money.ofMinor(CurrencyUnit.of(currency), amountMinor),
        new PayeeAccount("ALIPAY", account, "李&雷=+"));
  }

  static String success(String key) {
    return "{ \"code\":\"10000\",\"msg\":\"Success\",\"out_biz_no\":\"%s\",\"order_id\":\"20260305110070\",\"status\":\"SUCCESS\",\"trans_date\":\"2026-03-05 09:59:59\"}"
        .formatted(key);
  }

  static String failure(String code, String subCode) {
    return "{\"code\":\"%s\",\"msg\":\"Business Failed\",\"sub_code\":\"%s\",\"sub_msg\":\"说明\"}"
        .formatted(code, subCode);
  }
}
