package io.baopei.adapter.screening.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Breakage;
import io.baopei.adapter.http.Clients;
import io.baopei.contract.activity.ScreenClaim;
import io.baopei.contract.activity.Screening;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.programme.Programme;
import io.baopei.port.failure.CounterpartyUnavailable;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClaimScreeningTest {

  private static final String PATH = "/screening/v1/claims";
  private static final ScreenClaim CLAIM =
      new ScreenClaim(
          "C-1",
          Programme.AMAZON_ATOZ,
          "B-9",
          "M-77",
          "O-1",
          RefundReason.PROPERTY_DAMAGE,
          Instant.parse("2026-03-05T02:00:00Z"),
          Money.ofMinor(CurrencyUnit.USD, 50_000),
          2);

  @RegisterExtension
  private static final WireMockExtension SCREEN = WireMockExtension.newInstance().build();

  private final HttpClaimScreening screening = new HttpClaimScreening(Clients.of(SCREEN.baseUrl()));

  @Test
  void passesAClaimUnderAKeyOfItsOwn() {
    SCREEN.stubFor(
        post(PATH)
            .willReturn(
                okJson("{\"verdict\":\"PASS\",\"reasons\":[],\"caseReference\":\"CASE-1\"}")));

    assertThat(screening.screen(CLAIM)).isEqualTo(new Screening(true, List.of(), "CASE-1"));

    SCREEN.verify(
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Idempotency-Key", equalTo("C-1/CLAIM_SCREEN"))
            .withRequestBody(
                equalToJson(
                    """
                    {"claimId":"C-1","programme":"AMAZON_ATOZ","buyerId":"B-9","merchantId":"M-77",
                     "orderId":"O-1","reason":"PROPERTY_DAMAGE",
                     "incidentAt":"2026-03-05T02:00:00Z",
                     "amount":{"currency":"USD","amountMinor":50000},"evidenceItems":2}""")));
  }

  @Test
  void refusesAClaimWithReasons() {
    SCREEN.stubFor(
        post(PATH)
            .willReturn(
                okJson(
                    """
                    {"verdict":"REFUSE","reasons":[{"code":"FRIVOLOUS","text":"No damage."},
                     {"code":"ABUSIVE"}]}""")));

    assertThat(screening.screen(CLAIM))
        .isEqualTo(
            new Screening(
                false,
                List.of(new Reason("FRIVOLOUS", "No damage."), new Reason("ABUSIVE", null)),
                null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"verdict\":\"PERHAPS\"}",
        "{\"verdict\":\"REFUSE\"}",
        "{\"verdict\":\"REFUSE\",\"reasons\":[{\"text\":\"because\"}]}"
      })
  void takesNoAnswerThatItDoesNotUnderstand(String answer) {
    SCREEN.stubFor(post(PATH).willReturn(okJson(answer)));

    assertThatThrownBy(() -> screening.screen(CLAIM)).isInstanceOf(CounterpartyUnavailable.class);
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void asksAgainWhenItWasNotAnswered(Breakage breakage) {
    SCREEN.stubFor(post(PATH).willReturn(breakage.answer()));
    HttpClaimScreening impatient = new HttpClaimScreening(Clients.impatient(SCREEN.baseUrl()));

    assertThatThrownBy(() -> impatient.screen(CLAIM)).isInstanceOf(CounterpartyUnavailable.class);
  }
}
