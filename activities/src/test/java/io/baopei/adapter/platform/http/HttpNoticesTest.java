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
import io.baopei.contract.activity.Notice;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.notification.Notices.OutgoingNotice;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpNoticesTest {

  private static final String PATH = "/platform/v1/notices";
  private static final OutgoingNotice NOTICE =
      new OutgoingNotice(
          "C-1/notice/3/1", "C-1", Notice.to(Role.BUYER, "RETURN_TRACKING_REMINDER"));

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
  void sendsAllThatTheReceiverMustKnow() {
    PLATFORM.stubFor(post(PATH).willReturn(status(202)));
    Notice full =
        Notice.to(Role.MERCHANT, "CLAIM_APPROVED")
            .by(Instant.parse("2026-03-05T04:00:00Z"))
            .over(Money.ofMinor(CurrencyUnit.of("CNY"), 29_900))
            .because(new Reason("NO_FAULT_SHOWN", "The pictures do not show it."))
            .lacking(List.of("a picture of the label"))
            .hinting(Notice.Hint.CHECK_DEFAULT_RETURN_ADDRESS);

    notices.send(new OutgoingNotice("C-1/notice/4/1", "C-1", full));

    PLATFORM.verify(
        1,
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Idempotency-Key", equalTo("C-1/notice/4/1"))
            .withRequestBody(
                equalToJson(
                    """
                    {"noticeId":"C-1/notice/4/1","claimId":"C-1","to":"MERCHANT",
                     "kind":"CLAIM_APPROVED",
                     "data":{"dueAt":"2026-03-05T04:00:00Z",
                       "amount":{"currency":"CNY","amountMinor":29900},
                       "reason":{"code":"NO_FAULT_SHOWN","text":"The pictures do not show it."},
                       "missing":["a picture of the label"],
                       "hint":"CHECK_DEFAULT_RETURN_ADDRESS"}}""")));
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
