package io.baopei.adapter.payment.alipay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.lessThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baopei.adapter.http.Breakage;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlipayTransferTest extends GatewayScene {

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

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void doesNotKnowWhatBecameOfATransferThatWasNotAnswered(Breakage breakage) {
    GATEWAY.stubFor(post("/gateway.do").willReturn(breakage.answer()));

    assertThat(impatient.transfer(transfer())).isInstanceOf(Unknown.class);

    GATEWAY.verify(lessThanOrExactly(1), postRequestedFor(urlPathEqualTo("/gateway.do")));
  }
}
