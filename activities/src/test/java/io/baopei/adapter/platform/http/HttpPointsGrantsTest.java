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
import io.baopei.contract.points.IssuePoints;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpPointsGrantsTest {

  private static final String PATH = "/platform/v1/points-grants";
  private static final IssuePoints ORDER =
      new IssuePoints("C-1", 1, "O-1-1", "M-77", "B-9", 10_000);
  private static final String PROOF =
      """
      {"grantId":"PTS-1","key":"C-1/POINTS/1","status":"SUCCESS",
       "completedAt":"2026-03-05T02:00:00Z","amount":{"currency":"POINTS","amountMinor":10000}}""";
  private static final Paid ISSUED = new Paid("PTS-1", Instant.parse("2026-03-05T02:00:00Z"));

  @RegisterExtension
  private static final WireMockExtension PLATFORM = WireMockExtension.newInstance().build();

  private final HttpPointsGrants grants = new HttpPointsGrants(Clients.of(PLATFORM.baseUrl()));

  @Test
  void saysWhoseMerchantIsCharged() {
    PLATFORM.stubFor(post(PATH).willReturn(jsonResponse(PROOF, 200)));

    assertThat(grants.grant(ORDER)).isEqualTo(ISSUED);

    PLATFORM.verify(
        1,
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Idempotency-Key", equalTo("C-1/POINTS/1"))
            .withRequestBody(
                equalToJson(
                    """
                    {"claimId":"C-1","subOrderId":"O-1-1","merchantId":"M-77","buyerId":"B-9",
                     "amount":{"currency":"POINTS","amountMinor":10000}}""")));
  }

  @Test
  void isDeclinedWhenTheMerchantHasTooFew() {
    String refusal = "{\"code\":\"MERCHANT_POINTS_TOO_LOW\",\"message\":\"No.\"}";
    PLATFORM.stubFor(post(PATH).willReturn(jsonResponse(refusal, 422)));

    assertThat(grants.grant(ORDER)).isEqualTo(new Declined("MERCHANT_POINTS_TOO_LOW", "No."));
  }

  @Test
  void doesNotTakeAnotherNumberOfPointsForProof() {
    PLATFORM.stubFor(post(PATH).willReturn(jsonResponse(PROOF.replace("10000", "1000"), 200)));

    assertThat(grants.grant(ORDER)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void doesNotKnowWhatWasNotAnswered(Breakage breakage) {
    PLATFORM.stubFor(post(PATH).willReturn(breakage.answer()));

    assertThat(new HttpPointsGrants(Clients.impatient(PLATFORM.baseUrl())).grant(ORDER))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void findsWhatWasIssued() {
    PLATFORM.stubFor(
        get(urlPathEqualTo(PATH))
            .withQueryParam("key", equalTo("C-1/POINTS/1"))
            .willReturn(jsonResponse(PROOF, 200)));

    assertThat(grants.find(ORDER)).isEqualTo(ISSUED);
    assertThat(grants.find(new IssuePoints("C-2", 1, "O-1-1", "M-77", "B-9", 10_000)))
        .isEqualTo(new NotFound());
    assertThat(grants.find(new IssuePoints("C-1", 1, "O-1-1", "M-77", "B-9", 1_000)))
        .as("another number of points")
        .isInstanceOf(Unknown.class);
  }
}
