package io.baopei.adapter.payment.alipay;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.adapter.http.Breakage;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlipayQueryTest extends GatewayScene {

  /** Whether it is the sum that was ordered is for the records to say. */
  @ParameterizedTest
  @CsvSource({"29.90, CNY 29.90", "299, CNY 299.00", "0.1, CNY 0.10"})
  void tellsTheSumThatAlipayStates(String stated, String expected) {
    givenAnswer(
        QUERY,
        success(KEY).replace("\"status\"", "\"trans_amount\":\"" + stated + "\",\"status\""));

    assertThat(payouts.find(KEY, GatewayScene.CNY))
        .isEqualTo(new Paid(PAID.reference(), PAID.at(), Money.parse(expected)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "much", "-1.00", "1.001"})
  void believesNoSuccessOverASumThatCannotBeRead(String stated) {
    givenAnswer(
        QUERY,
        success(KEY).replace("\"status\"", "\"trans_amount\":\"" + stated + "\",\"status\""));

    assertThat(payouts.find(KEY, GatewayScene.CNY)).isInstanceOf(Unknown.class);
  }

  @Test
  void asksByTheKey() {
    givenAnswer(QUERY, success(KEY));

    assertThat(payouts.find(KEY, GatewayScene.CNY)).isEqualTo(PAID);

    assertThat(ALIPAY.isSignedByCaller(sentForm())).isTrue();
    assertThat(sentForm())
        .containsEntry("method", QUERY)
        .containsEntry(
            "biz_content",
            "{\"out_biz_no\":\"C-1/INDEMNITY/1\",\"product_code\":\"TRANS_ACCOUNT_NO_PWD\","
                + "\"biz_scene\":\"DIRECT_TRANSFER\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEALING", "INIT", "WAIT_PAY", "NEWER_THAN_WE", ""})
  void doesNotKnowWhatBecomesOfATransferOnItsWay(String status) {
    String content =
        "{\"code\":\"10000\",\"out_biz_no\":\"%s\",\"order_id\":\"1\",\"status\":\"%s\"}"
            .formatted(KEY, status);
    givenAnswer(QUERY, content);

    assertThat(payouts.find(KEY, GatewayScene.CNY)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAIL", "CLOSED", "REFUND"})
  void isDeclinedWhenTheTransferFailedLater(String status) {
    givenAnswer(
        QUERY,
        "{\"code\":\"10000\",\"out_biz_no\":\"%s\",\"status\":\"%s\",\"error_code\":\"E\",\"fail_reason\":\"f\"}"
            .formatted(KEY, status));

    assertThat(payouts.find(KEY, GatewayScene.CNY)).isEqualTo(new Declined("E", "f"));
  }

  @Test
  void tellsNeverHeardOfFromUnknown() {
    givenAnswer(QUERY, failure("40004", "ORDER_NOT_EXIST"));
    assertThat(payouts.find(KEY, GatewayScene.CNY)).isEqualTo(new NotFound());

    givenAnswer(QUERY, failure("40004", "SYSTEM_ERROR"));
    assertThat(payouts.find(KEY, GatewayScene.CNY)).isInstanceOf(Unknown.class);
  }

  @Test
  void believesNoAnswerAboutAnotherPayment() {
    givenAnswer(QUERY, success("C-2/INDEMNITY/1"));

    assertThat(payouts.find(KEY, GatewayScene.CNY)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void doesNotKnowWhenTheQuestionWasNotAnswered(Breakage breakage) {
    GATEWAY.stubFor(post("/gateway.do").willReturn(breakage.answer()));

    assertThat(impatient.find(KEY, GatewayScene.CNY)).isInstanceOf(Unknown.class);
  }
}
