package io.baopei.adapter.payment.alipay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Breakage;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

class AlipayPayoutsTest {

  private static final String TRANSFER = "alipay.fund.trans.uni.transfer";
  private static final String QUERY = "alipay.fund.trans.common.query";
  private static final String KEY = "C-1/INDEMNITY/1";
  private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
  private static final Paid PAID =
      new Paid("20260305110070", Instant.parse("2026-03-05T01:59:59Z"));
  private static final AlipaysSide ALIPAY = new AlipaysSide();

  @RegisterExtension
  private static final WireMockExtension GATEWAY = WireMockExtension.newInstance().build();

  private AlipayPayouts payouts;

  @BeforeEach
  void connect(@TempDir Path folder) {
    URI notifyUrl = URI.create("https://baopei.example/webhooks/alipay");
    payouts =
        new AlipayPayouts(
            ALIPAY.settings(GATEWAY.baseUrl(), folder, notifyUrl),
            RestClient.builder(),
            InstantSource.fixed(NOW));
  }

  @Test
  void transfersBySignedForm() {
    givenAnswer(TRANSFER, success(KEY));

    assertThat(payouts.transfer(transfer("li@example.cn", "CNY", 29900))).isEqualTo(PAID);

    Map<String, String> form = sentForm();
    assertThat(ALIPAY.isSignedByCaller(form)).isTrue();
    assertThat(form)
        .containsEntry("app_id", AlipaysSide.APP_ID)
        .containsEntry("method", TRANSFER)
        .containsEntry("format", "JSON")
        .containsEntry("charset", "utf-8")
        .containsEntry("sign_type", "RSA2")
        .containsEntry("timestamp", "2026-03-05 10:00:00")
        .containsEntry("version", "1.0")
        .containsEntry("notify_url", "https://baopei.example/webhooks/alipay")
        .containsEntry(
            "biz_content",
            "{\"out_biz_no\":\"C-1/INDEMNITY/1\",\"trans_amount\":\"299.00\","
                + "\"product_code\":\"TRANS_ACCOUNT_NO_PWD\",\"biz_scene\":\"DIRECT_TRANSFER\","
                + "\"payee_info\":{\"identity\":\"li@example.cn\","
                + "\"identity_type\":\"ALIPAY_LOGON_ID\",\"name\":\"李&雷=+\"}}")
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "2088123412341234, ALIPAY_USER_ID",
    "208812341234123, ALIPAY_LOGON_ID",
    "20881234123412345, ALIPAY_LOGON_ID",
    "1388123412341234, ALIPAY_LOGON_ID",
    "13800138000, ALIPAY_LOGON_ID"
  })
  void tellsUserIdsFromLogonIds(String account, String type) {
    givenAnswer(TRANSFER, success(KEY));

    payouts.transfer(transfer(account, "CNY", 100));

    assertThat(sentForm().get("biz_content")).contains("\"identity_type\":\"" + type + "\"");
  }

  @Test
  void asksByTheKey() {
    givenAnswer(QUERY, success(KEY));

    assertThat(payouts.find(KEY)).isEqualTo(PAID);

    assertThat(ALIPAY.isSignedByCaller(sentForm())).isTrue();
    assertThat(sentForm())
        .containsEntry("method", QUERY)
        .containsEntry(
            "biz_content",
            "{\"out_biz_no\":\"C-1/INDEMNITY/1\",\"product_code\":\"TRANS_ACCOUNT_NO_PWD\","
                + "\"biz_scene\":\"DIRECT_TRANSFER\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAYEE_NOT_EXIST",
        "BALANCE_IS_NOT_ENOUGH",
        "PAYEE_ACC_OCUPIED",
        "PERMIT_NON_BANK_LIMIT_PAYEE",
        "EXCEED_LIMIT_SM_AMOUNT",
        "EXCEED_LIMIT_SM_MIN_AMOUNT",
        "PAYEE_USER_INFO_ERROR"
      })
  void isDeclinedByAListedBusinessFailure(String subCode) {
    givenAnswer(TRANSFER, failure("40004", subCode));

    assertThat(payouts.transfer(transfer())).isEqualTo(new Declined(subCode, "说明"));
  }

  @ParameterizedTest
  @CsvSource({
    "20000, isp.unknow-error",
    "40004, SYSTEM_ERROR",
    "40004, PAYMENT_INFO_INCONSISTENCY",
    "40004, NEWER_THAN_WE",
    "40004, ORDER_NOT_EXIST",
    "40002, isv.invalid-signature",
    "40002, PAYEE_NOT_EXIST",
    "10001, PAYEE_NOT_EXIST"
  })
  void doesNotKnowWhatEverythingElseMeans(String code, String subCode) {
    givenAnswer(TRANSFER, failure(code, subCode));

    assertThat(payouts.transfer(transfer())).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEALING", "INIT", "WAIT_PAY", "NEWER_THAN_WE", ""})
  void doesNotKnowWhatBecomesOfATransferOnItsWay(String status) {
    String content =
        "{\"code\":\"10000\",\"out_biz_no\":\"%s\",\"order_id\":\"1\",\"status\":\"%s\"}"
            .formatted(KEY, status);
    givenAnswer(QUERY, content);

    assertThat(payouts.find(KEY)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAIL", "CLOSED", "REFUND"})
  void isDeclinedWhenTheTransferFailedLater(String status) {
    givenAnswer(
        QUERY,
        "{\"code\":\"10000\",\"out_biz_no\":\"%s\",\"status\":\"%s\",\"error_code\":\"E\",\"fail_reason\":\"f\"}"
            .formatted(KEY, status));

    assertThat(payouts.find(KEY)).isEqualTo(new Declined("E", "f"));
  }

  @Test
  void tellsNeverHeardOfFromUnknown() {
    givenAnswer(QUERY, failure("40004", "ORDER_NOT_EXIST"));
    assertThat(payouts.find(KEY)).isEqualTo(new NotFound());

    givenAnswer(QUERY, failure("40004", "SYSTEM_ERROR"));
    assertThat(payouts.find(KEY)).isInstanceOf(Unknown.class);
  }

  @Test
  void believesNoAnswerAboutAnotherPayment() {
    givenAnswer(QUERY, success("C-2/INDEMNITY/1"));

    assertThat(payouts.find(KEY)).isInstanceOf(Unknown.class);
  }

  @Test
  void believesNothingThatAlipayDidNotSign() {
    String answer = ALIPAY.answer(TRANSFER, success(KEY));

    for (String forged :
        new String[] {
          answer.replace("20260305110070", "20260305110071"),
          answer.replace("\"sign\":\"", "\"sign\":\"AAAA"),
          answer.replaceAll("\"sign\":\"[^\"]*\"", "\"sign\":\"\""),
          answer.replaceAll(",\"sign\":\"[^\"]*\"", ""),
          ALIPAY.answer(QUERY, success(KEY)),
          new AlipaysSide().answer(TRANSFER, success(KEY)),
        }) {
      GATEWAY.stubFor(post("/gateway.do").willReturn(okJson(forged)));
      assertThat(payouts.transfer(transfer())).as(forged).isInstanceOf(Unknown.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void doesNotKnowWhatBecameOfATransferThatWasNotAnswered(Breakage breakage) {
    GATEWAY.stubFor(post("/gateway.do").willReturn(breakage.answer()));

    PaymentOutcome transferred = payouts.transfer(transfer());

    assertThat(transferred).isInstanceOf(Unknown.class);
    GATEWAY.verify(1, postRequestedFor(urlPathEqualTo("/gateway.do")));
    assertThat(payouts.find(KEY)).isInstanceOf(Unknown.class);
  }

  @Test
  void resendsTheIdenticalRequest() {
    GATEWAY.stubFor(post("/gateway.do").willReturn(aResponse().withStatus(500)));

    payouts.transfer(transfer());
    payouts.transfer(transfer());

    assertThat(
            GATEWAY.getAllServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .distinct())
        .hasSize(1);
  }

  @Test
  void sendsNothingButYuan() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payouts.transfer(transfer("li@example.cn", "USD", 100)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payouts.transfer(transfer("li@example.cn", "CNY", 0)));
    GATEWAY.verify(0, postRequestedFor(urlPathEqualTo("/gateway.do")));
  }

  private static void givenAnswer(String method, String content) {
    GATEWAY.stubFor(
        post("/gateway.do")
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json;charset=utf-8")
                    .withBody(ALIPAY.answer(method, content))));
  }

  private static Map<String, String> sentForm() {
    return AlipaysSide.decode(
        GATEWAY.getAllServeEvents().getFirst().getRequest().getBodyAsString());
  }

  private static Transfer transfer() {
    return transfer("li@example.cn", "CNY", 29900);
  }

  private static Transfer transfer(String account, String currency, long amountMinor) {
    return new Transfer(
        KEY,
        "C-1",
        Money.ofMinor(CurrencyUnit.of(currency), amountMinor),
        new PayeeAccount("ALIPAY", account, "李&雷=+"));
  }

  private static String success(String key) {
    return "{ \"code\":\"10000\",\"msg\":\"Success\",\"out_biz_no\":\"%s\",\"order_id\":\"20260305110070\",\"status\":\"SUCCESS\",\"trans_date\":\"2026-03-05 09:59:59\"}"
        .formatted(key);
  }

  private static String failure(String code, String subCode) {
    return "{\"code\":\"%s\",\"msg\":\"Business Failed\",\"sub_code\":\"%s\",\"sub_msg\":\"说明\"}"
        .formatted(code, subCode);
  }
}
