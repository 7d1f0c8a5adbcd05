package io.baopei.adapter.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.lessThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Breakage;
import io.baopei.adapter.http.Clients;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRefundsTest {

  private static final String PATH = "/platform/v1/refunds";
  private static final String KEY = "C-1/REFUND/1";
  private static final RefundBuyer REFUND =
      new RefundBuyer(
          KEY, "C-1", "O-1", "O-1-1", "RF-1", Money.ofMinor(CurrencyUnit.of("CNY"), 29900));
  private static final Paid PAID =
      new Paid("R-7", Instant.parse("2026-03-05T02:00:00Z"), Money.parse("CNY 299.00"));

  @RegisterExtension
  private static final WireMockExtension PLATFORM = WireMockExtension.newInstance().build();

  private final HttpRefunds refunds = new HttpRefunds(Clients.of(PLATFORM.baseUrl()));
  private final HttpRefunds impatient = new HttpRefunds(Clients.impatient(PLATFORM.baseUrl()));

  @Test
  void refundsUnderTheKeyOfTheClaim() {
    givenOrderAnswer(jsonResponse(proof(KEY, "SUCCESS", 29900), 200));

    assertThat(refunds.refund(REFUND)).isEqualTo(PAID);

    PLATFORM.verify(
        1,
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Authorization", equalTo("Bearer " + Clients.TOKEN))
            .withHeader("Idempotency-Key", equalTo(KEY))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {"claimId":"C-1","orderId":"O-1","subOrderId":"O-1-1","requestId":"RF-1",
                     "amount":{"currency":"CNY","amountMinor":29900}}""")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUND_CLOSED", "MERCHANT_BALANCE_TOO_LOW", "SMS_CODE_REQUIRED"})
  void isDeclinedByAListedCode(String code) {
    givenOrderAnswer(jsonResponse("{\"code\":\"%s\",\"message\":\"No.\"}".formatted(code), 422));

    assertThat(refunds.refund(REFUND)).isEqualTo(new Declined(code, "No."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"IDEMPOTENCY_KEY_REUSED\"}",
        "{\"code\":\"NEWER_THAN_WE\"}",
        "{}",
        "no"
      })
  void doesNotKnowWhatAnUnlistedRefusalMeans(String body) {
    givenOrderAnswer(jsonResponse(body, 422));

    assertThat(refunds.refund(REFUND)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void doesNotKnowWhatBecameOfAnOrderThatWasNotAnswered(Breakage breakage) {
    givenOrderAnswer(breakage.answer());

    assertThat(impatient.refund(REFUND)).isInstanceOf(Unknown.class);

    PLATFORM.verify(lessThanOrExactly(1), postRequestedFor(urlPathEqualTo(PATH)));
  }

  @Test
  void believesNoAnswerAboutAnotherPayment() {
    givenOrderAnswer(jsonResponse(proof("C-2/REFUND/1", "SUCCESS", 29900), 200));
    assertThat(refunds.refund(REFUND)).isInstanceOf(Unknown.class);

    givenOrderAnswer(jsonResponse(proof(KEY, "SUCCESS", 100), 200));
    assertThat(refunds.refund(REFUND)).isInstanceOf(Unknown.class);
  }

  @Test
  void believesNoAnswerWithoutProof() {
    givenOrderAnswer(jsonResponse(proof(KEY, "PROCESSING", 29900), 200));

    assertThat(refunds.refund(REFUND)).isInstanceOf(Unknown.class);
  }

  @Test
  void givesUpAProofThatTricklesIn() {
    givenOrderAnswer(
        jsonResponse(proof(KEY, "SUCCESS", 29900), 200).withChunkedDribbleDelay(10, 3000));

    assertThat(impatient.refund(REFUND)).isInstanceOf(Unknown.class);
  }

  @Test
  void findsWhatWasRefunded() {
    givenFound(KEY, jsonResponse(proof(KEY, "SUCCESS", 29900), 200));

    assertThat(refunds.find(KEY)).isEqualTo(PAID);
  }

  @Test
  void tellsNeverHeardOfFromUnknown() {
    givenFound(KEY, jsonResponse("{\"code\":\"NEVER_DONE\",\"message\":\"\"}", 404));

    assertThat(refunds.find(KEY)).isEqualTo(new NotFound());
  }

  /** Points are no money, and no sum of this payment. */
  @Test
  void takesPointsForNoProofOfARefund() {
    givenFound(KEY, jsonResponse(proof(KEY, "SUCCESS", 29900).replace("CNY", "POINTS"), 200));

    assertThat(refunds.find(KEY)).isInstanceOf(Unknown.class);
  }

  @Test
  void takesNoOtherPaymentForTheOneItAskedAbout() {
    givenFound(KEY, jsonResponse(proof("C-2/REFUND/1", "SUCCESS", 29900), 200));

    assertThat(refunds.find(KEY)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void doesNotKnowWhenTheQuestionWasNotAnswered(Breakage breakage) {
    givenFound(KEY, breakage.answer());

    assertThat(impatient.find(KEY)).isInstanceOf(Unknown.class);
  }

  private static void givenOrderAnswer(ResponseDefinitionBuilder answer) {
    PLATFORM.stubFor(post(PATH).willReturn(answer));
  }

  private static void givenFound(String key, ResponseDefinitionBuilder answer) {
    PLATFORM.stubFor(
        get(urlPathEqualTo(PATH))
            .withQueryParam("key", equalTo(key))
            .withHeader("Authorization", equalTo("Bearer " + Clients.TOKEN))
            .willReturn(answer));
  }

  private static String proof(String key, String status, long amountMinor) {
    return """
        {"refundId":"R-7","key":"%s","status":"%s","completedAt":"2026-03-05T10:00:00+08:00",
         "amount":{"currency":"CNY","amountMinor":%d},"more":"than we know"}"""
        .formatted(key, status, amountMinor);
  }
}
