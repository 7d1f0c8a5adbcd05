package io.baopei.adapter.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Breakage;
import io.baopei.adapter.http.Clients;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.payment.Transfer;
import io.baopei.port.record.PayeeAccount;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpAccountCreditsTest {

  private static final String PATH = "/platform/v1/account-credits";
  private static final String KEY = "C-1/ACCOUNT_CREDIT/1";
  private static final Transfer CREDIT =
      new Transfer(
          KEY,
          "C-1",
          Money.ofMinor(CurrencyUnit.of("CNY"), 5),
          new PayeeAccount("ALIPAY", "2088000000000009", "Li"));
  private static final String PROOF =
      """
      {"creditId":"CRD-1","key":"C-1/ACCOUNT_CREDIT/1","status":"SUCCESS",
       "completedAt":"2026-03-05T02:00:00Z","amount":{"currency":"CNY","amountMinor":5}}""";
  private static final Paid PAID =
      new Paid("CRD-1", Instant.parse("2026-03-05T02:00:00Z"), Money.parse("CNY 0.05"));

  @RegisterExtension
  private static final WireMockExtension PLATFORM = WireMockExtension.newInstance().build();

  private final HttpAccountCredits credits = new HttpAccountCredits(Clients.of(PLATFORM.baseUrl()));

  @Test
  void creditsUnderTheKeyOfTheLeg() {
    PLATFORM.stubFor(post(PATH).willReturn(jsonResponse(PROOF, 200)));

    assertThat(credits.credit(CREDIT)).isEqualTo(PAID);

    PLATFORM.verify(
        1,
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Authorization", equalTo("Bearer " + Clients.TOKEN))
            .withHeader("Idempotency-Key", equalTo(KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"claimId":"C-1","payee":"Li","account":"2088000000000009",
                     "amount":{"currency":"CNY","amountMinor":5}}""")));
  }

  @Test
  void isDeclinedWhenTheAccountIsClosed() {
    PLATFORM.stubFor(
        post(PATH)
            .willReturn(jsonResponse("{\"code\":\"ACCOUNT_CLOSED\",\"message\":\"No.\"}", 422)));

    assertThat(credits.credit(CREDIT)).isEqualTo(new Declined("ACCOUNT_CLOSED", "No."));
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void doesNotKnowWhatBecameOfACreditThatWasNotAnswered(Breakage breakage) {
    PLATFORM.stubFor(post(PATH).willReturn(breakage.answer()));

    assertThat(new HttpAccountCredits(Clients.impatient(PLATFORM.baseUrl())).credit(CREDIT))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void findsWhatWasCredited() {
    PLATFORM.stubFor(
        get(urlPathEqualTo(PATH))
            .withQueryParam("key", equalTo(KEY))
            .willReturn(jsonResponse(PROOF, 200)));

    assertThat(credits.find(KEY)).isEqualTo(PAID);
  }

  @Test
  void tellsNeverHeardOfFromUnknown() {
    assertThat(credits.find(KEY)).isEqualTo(new NotFound());
  }
}
