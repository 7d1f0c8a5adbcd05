package io.baopei.adapter.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Breakage;
import io.baopei.adapter.http.Clients;
import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpReturnAgreementsTest {

  private static final String PATH = "/platform/v1/refund-requests/RF%2F1/agreement";
  private static final AgreeToReturn AGREEMENT = new AgreeToReturn("C-1", "RF/1", "O-1-1");

  @RegisterExtension
  private static final WireMockExtension PLATFORM = WireMockExtension.newInstance().build();

  private final HttpReturnAgreements agreements =
      new HttpReturnAgreements(Clients.of(PLATFORM.baseUrl()));

  @Test
  void agreesOncePerClaim() {
    PLATFORM.stubFor(post(PATH).willReturn(ok()));

    agreements.agree(AGREEMENT);

    PLATFORM.verify(
        1,
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Authorization", equalTo("Bearer " + Clients.TOKEN))
            .withHeader("Idempotency-Key", equalTo("C-1/AGREEMENT"))
            .withRequestBody(
                equalToJson(
                    """
                    {"claimId":"C-1","subOrderId":"O-1-1","remark":"Agreed by the insurer"}""")));
  }

  @Test
  void isRefusedWhenTheMerchantHasNoDefaultAddress() {
    givenConflict("NO_DEFAULT_RETURN_ADDRESS");

    assertThatThrownBy(() -> agreements.agree(AGREEMENT))
        .hasMessage("Set one.")
        .isInstanceOfSatisfying(
            CounterpartyRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("NO_DEFAULT_RETURN_ADDRESS"));
  }

  @Test
  void isRefusedWhenTheBuyerWasToldNoAddress() {
    PLATFORM.stubFor(post(PATH).willReturn(jsonResponse("{\"returnAddressPushed\":false}", 200)));

    assertThatThrownBy(() -> agreements.agree(AGREEMENT))
        .isInstanceOfSatisfying(
            CounterpartyRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("RETURN_ADDRESS_NOT_PUSHED"));
  }

  @Test
  void agreesWhenTheBuyerWasToldTheAddress() {
    PLATFORM.stubFor(post(PATH).willReturn(jsonResponse("{\"returnAddressPushed\":true}", 200)));

    assertThatCode(() -> agreements.agree(AGREEMENT)).doesNotThrowAnyException();
  }

  @Test
  void triesAgainWhileItsFirstTryIsWorkedOn() {
    givenConflict("REQUEST_IN_PROGRESS");

    assertThatThrownBy(() -> agreements.agree(AGREEMENT))
        .isInstanceOf(CounterpartyUnavailable.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Breakage.class,
      mode = EXCLUDE,
      names = {"NOT_JSON", "EMPTY", "NOTHING"})
  void triesAgainWhenItWasNotAnswered(Breakage breakage) {
    PLATFORM.stubFor(post(PATH).willReturn(breakage.answer()));
    HttpReturnAgreements impatient =
        new HttpReturnAgreements(Clients.impatient(PLATFORM.baseUrl()));

    assertThatThrownBy(() -> impatient.agree(AGREEMENT))
        .isInstanceOf(CounterpartyUnavailable.class);
  }

  private static void givenConflict(String code) {
    PLATFORM.stubFor(
        post(PATH)
            .willReturn(
                jsonResponse("{\"code\":\"%s\",\"message\":\"Set one.\"}".formatted(code), 409)));
  }
}
