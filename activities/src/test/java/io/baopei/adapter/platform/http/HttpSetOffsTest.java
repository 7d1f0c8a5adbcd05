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
import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.port.platform.SetOffs.Outcome.Declined;
import io.baopei.port.platform.SetOffs.Outcome.Made;
import io.baopei.port.platform.SetOffs.Outcome.NotFound;
import io.baopei.port.platform.SetOffs.Outcome.Unknown;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSetOffsTest {

  private static final String PATH = "/platform/v1/set-offs";
  private static final String KEY = "C-1/OFFSET/1";
  private static final Instant AT = Instant.parse("2026-03-05T02:00:00Z");
  private static final SetOff DEBT = new SetOff(KEY, "C-1", "M-77", yuan(5_000));
  private static final String PROOF =
      """
      {"setOffId":"OFF-1","key":"C-1/OFFSET/1","status":"SUCCESS",
       "completedAt":"2026-03-05T02:00:00Z","amount":{"currency":"CNY","amountMinor":3000}}""";

  @RegisterExtension
  private static final WireMockExtension PLATFORM = WireMockExtension.newInstance().build();

  private final HttpSetOffs setOffs = new HttpSetOffs(Clients.of(PLATFORM.baseUrl()));

  @Test
  void setsOffAsMuchAsThereIsUnderTheKeyOfTheOrder() {
    PLATFORM.stubFor(post(PATH).willReturn(jsonResponse(PROOF, 200)));

    assertThat(setOffs.setOff(DEBT)).isEqualTo(made(3_000, "OFF-1"));

    PLATFORM.verify(
        1,
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Authorization", equalTo("Bearer " + Clients.TOKEN))
            .withHeader("Idempotency-Key", equalTo(KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"claimId":"C-1","merchantId":"M-77",
                     "amount":{"currency":"CNY","amountMinor":5000}}""")));
  }

  @Test
  void takesNothingForAnAnswer() {
    PLATFORM.stubFor(
        post(PATH)
            .willReturn(
                jsonResponse(PROOF.replace("3000", "0").replace("\"OFF-1\"", "null"), 200)));

    assertThat(setOffs.setOff(DEBT)).isEqualTo(made(0, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"amountMinor\":5001", "\"amountMinor\":-1", "\"currency\":\"USD\"",
        "\"key\":\"C-2/OFFSET/1\"", "\"status\":\"PENDING\"", "\"setOffId\":null",
        "\"completedAt\":null"
      })
  void takesNoAnswerForProofThatIsNone(String otherwise) {
    String field = otherwise.substring(0, otherwise.indexOf(':'));
    PLATFORM.stubFor(
        post(PATH)
            .willReturn(
                jsonResponse(PROOF.replaceAll(field + ":(\"[^\"]*\"|\\d+)", otherwise), 200)));

    assertThat(setOffs.setOff(DEBT)).isInstanceOf(Unknown.class);
  }

  @Test
  void isDeclinedByAListedCodeOnly() {
    PLATFORM.stubFor(
        post(PATH)
            .willReturn(jsonResponse("{\"code\":\"MERCHANT_UNKNOWN\",\"message\":\"No.\"}", 422)));
    assertThat(setOffs.setOff(DEBT)).isEqualTo(new Declined("MERCHANT_UNKNOWN", "No."));

    PLATFORM.stubFor(
        post(PATH).willReturn(jsonResponse("{\"code\":\"IDEMPOTENCY_KEY_REUSED\"}", 422)));
    assertThat(setOffs.setOff(DEBT)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void doesNotKnowWhatBecameOfAnOrderThatWasNotAnswered(Breakage breakage) {
    PLATFORM.stubFor(post(PATH).willReturn(breakage.answer()));

    assertThat(new HttpSetOffs(Clients.impatient(PLATFORM.baseUrl())).setOff(DEBT))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void findsWhatWasSetOff() {
    PLATFORM.stubFor(
        get(urlPathEqualTo(PATH))
            .withQueryParam("key", equalTo(KEY))
            .willReturn(jsonResponse(PROOF, 200)));

    assertThat(setOffs.find(DEBT)).isEqualTo(made(3_000, "OFF-1"));
  }

  @Test
  void tellsNeverHeardOfFromUnknown() {
    assertThat(setOffs.find(DEBT)).isEqualTo(new NotFound());
  }

  private static Made made(long fen, @Nullable String reference) {
    return new Made(new SetOffMade(yuan(fen), reference, AT));
  }

  private static Money yuan(long fen) {
    return Money.ofMinor(CurrencyUnit.of("CNY"), fen);
  }
}
