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
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.BuyerRisk.Level;
import io.baopei.domain.programme.Programme;
import io.baopei.port.failure.CounterpartyUnavailable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpBuyerScreeningTest {

  private static final String PATH = "/screening/v1/assessments";
  private static final AssessBuyer QUESTION =
      new AssessBuyer(
          "C-1",
          "B-9",
          Programme.AMAZON_ATOZ,
          Money.ofMinor(CurrencyUnit.of("USD"), 1999),
          AssessBuyer.Occasion.OVERDUE);

  @RegisterExtension
  private static final WireMockExtension SCREEN = WireMockExtension.newInstance().build();

  private final HttpBuyerScreening screening = new HttpBuyerScreening(Clients.of(SCREEN.baseUrl()));

  @ParameterizedTest
  @EnumSource(Level.class)
  void passesTheRiskOn(Level level) {
    SCREEN.stubFor(
        post(PATH).willReturn(okJson("{\"risk\":\"%s\",\"reasons\":[]}".formatted(level))));

    assertThat(screening.assess(QUESTION)).isEqualTo(new BuyerRisk(level));

    SCREEN.verify(
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Authorization", equalTo("Bearer " + Clients.TOKEN))
            .withHeader("Idempotency-Key", equalTo("C-1/SCREEN/OVERDUE"))
            .withRequestBody(
                equalToJson(
                    """
                    {"claimId":"C-1","buyerId":"B-9","programme":"AMAZON_ATOZ",
                     "amount":{"currency":"USD","amountMinor":1999}}""")));
  }

  @Test
  void takesNoRiskThatItDoesNotKnowForLow() {
    SCREEN.stubFor(post(PATH).willReturn(okJson("{\"risk\":\"NONE\"}")));

    assertThatThrownBy(() -> screening.assess(QUESTION))
        .isInstanceOf(CounterpartyUnavailable.class);
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void asksAgainWhenItWasNotAnswered(Breakage breakage) {
    SCREEN.stubFor(post(PATH).willReturn(breakage.answer()));
    HttpBuyerScreening impatient = new HttpBuyerScreening(Clients.impatient(SCREEN.baseUrl()));

    assertThatThrownBy(() -> impatient.assess(QUESTION))
        .isInstanceOf(CounterpartyUnavailable.class);
  }
}
