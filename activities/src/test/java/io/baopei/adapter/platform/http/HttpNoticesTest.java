package io.baopei.adapter.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Clients;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.notification.Notices.OutgoingNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpNoticesTest {

  private static final String PATH = "/platform/v1/notices";
  private static final OutgoingNotice NOTICE =
      new OutgoingNotice("C-1/notice/3/1", "C-1", "BUYER", "RETURN_TRACKING_REMINDER");

  @RegisterExtension
  private static final WireMockExtension PLATFORM = WireMockExtension.newInstance().build();

  private final HttpNotices notices = new HttpNotices(Clients.of(PLATFORM.baseUrl()));

  @Test
  void sendsUnderTheIdOfTheNotice() {
    PLATFORM.stubFor(post(PATH).willReturn(status(202)));

    notices.send(NOTICE);

    PLATFORM.verify(
        1,
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Idempotency-Key", equalTo("C-1/notice/3/1"))
            .withRequestBody(
                equalToJson(
                    """
                    {"noticeId":"C-1/notice/3/1","claimId":"C-1","to":"BUYER",
                     "kind":"RETURN_TRACKING_REMINDER","data":{}}""")));
  }

  @Test
  void tellsARefusalFromAFailure() {
    PLATFORM.stubFor(
        post(PATH).willReturn(jsonResponse("{\"code\":\"UNKNOWN_KIND\",\"message\":\"\"}", 422)));
    assertThatThrownBy(() -> notices.send(NOTICE)).isInstanceOf(CounterpartyRefused.class);

    PLATFORM.stubFor(post(PATH).willReturn(serviceUnavailable()));
    assertThatThrownBy(() -> notices.send(NOTICE)).isInstanceOf(CounterpartyUnavailable.class);
  }
}
