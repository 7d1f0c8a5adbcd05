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

class HttpDisbursementsTest {

  private static final String PATH = "/platform/v1/disbursements";
  private static final String KEY = "C-1/INDEMNITY/1";
  private static final Transfer PAYMENT =
      new Transfer(
          KEY,
          "C-1",
          Money.ofMinor(CurrencyUnit.USD, 50_000),
          new PayeeAccount(PayeeAccount.ORDER_PAYMENT_METHOD, "O-1", "B-9"));
  private static final String PROOF =
      """
      {"disbursementId":"DSB-1","key":"C-1/INDEMNITY/1","status":"SUCCESS",
       "completedAt":"2026-03-05T02:00:00Z","amount":{"currency":"USD","amountMinor":50000}}""";
  private static final Paid PAID =
      new Paid("DSB-1", Instant.parse("2026-03-05T02:00:00Z"), Money.parse("USD 500.00"));

  @RegisterExtension
  private static final WireMockExtension PLATFORM = WireMockExtension.newInstance().build();

  private final HttpDisbursements payouts = new HttpDisbursements(Clients.of(PLATFORM.baseUrl()));

  @Test
  void paysByTheWayThatTheOrderWasPaidUnderTheKeyOfTheLeg() {
    PLATFORM.stubFor(post(PATH).willReturn(jsonResponse(PROOF, 200)));

    assertThat(payouts.transfer(PAYMENT)).isEqualTo(PAID);

    PLATFORM.verify(
        1,
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Idempotency-Key", equalTo(KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"claimId":"C-1","payee":"B-9","accountKind":"ORDER_PAYMENT_METHOD",
                     "account":"O-1","amount":{"currency":"USD","amountMinor":50000}}""")));
  }

  @Test
  void isDeclinedWhenTheAccountIsClosed() {
    PLATFORM.stubFor(
        post(PATH)
            .willReturn(jsonResponse("{\"code\":\"ACCOUNT_CLOSED\",\"message\":\"No.\"}", 422)));

    assertThat(payouts.transfer(PAYMENT)).isEqualTo(new Declined("ACCOUNT_CLOSED", "No."));
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void doesNotKnowWhatBecameOfAPaymentThatWasNotAnswered(Breakage breakage) {
    PLATFORM.stubFor(post(PATH).willReturn(breakage.answer()));

    assertThat(new HttpDisbursements(Clients.impatient(PLATFORM.baseUrl())).transfer(PAYMENT))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void findsWhatWasPaidAndTellsNeverHeardOfFromUnknown() {
    assertThat(payouts.find(KEY, CurrencyUnit.USD)).isEqualTo(new NotFound());

    PLATFORM.stubFor(
        get(urlPathEqualTo(PATH))
            .withQueryParam("key", equalTo(KEY))
            .willReturn(jsonResponse(PROOF, 200)));

    assertThat(payouts.find(KEY, CurrencyUnit.USD)).isEqualTo(PAID);
  }
}
