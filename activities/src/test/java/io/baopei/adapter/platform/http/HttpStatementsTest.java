package io.baopei.adapter.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Clients;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.failure.CounterpartyUnavailable;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpStatementsTest {

  private static final String REFUNDS = "/platform/v1/statements/refunds";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final String LINE =
      """
      {"reference":"RFD-%d","key":"C-%d/REFUND/1","completedAt":"2026-03-05T02:00:00Z",
       "amount":{"currency":"CNY","amountMinor":29900}}""";

  @RegisterExtension
  private static final WireMockExtension PLATFORM = WireMockExtension.newInstance().build();

  private final HttpStatements refunds = statements(Book.REFUNDS);

  @Test
  void readsPageAfterPage() {
    givenPage("", "{\"items\":[" + LINE.formatted(1, 1) + "],\"nextCursor\":\"a&b\"}");
    givenPage("a&b", "{\"items\":[" + LINE.formatted(2, 2) + "],\"nextCursor\":null}");

    assertThat(refunds.of(DAY).orElseThrow()).containsExactly(refund(1), refund(2));
  }

  @ParameterizedTest
  @CsvSource({"CREDITS, account-credits", "DISBURSEMENTS, disbursements"})
  void asksForTheBooksOwnList(Book book, String list) {
    PLATFORM.stubFor(
        get(urlPathEqualTo("/platform/v1/statements/" + list))
            .willReturn(okJson("{\"items\":[]}")));
    assertThat(statements(book).of(DAY).orElseThrow()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "garbage",
        "{\"items\":[{\"key\":\"K\"}]}",
        "{\"items\":[{\"reference\":\"R\",\"key\":\"K\",\"completedAt\":\"2026-03-05T02:00:00Z\","
            + "\"amount\":{\"currency\":\"???\",\"amountMinor\":1}}]}"
      })
  void believesNoHalfOfAList(String page) {
    givenPage("", page);
    assertThatExceptionOfType(CounterpartyUnavailable.class).isThrownBy(() -> refunds.of(DAY));
  }

  @Test
  void triesAgainLater() {
    PLATFORM.stubFor(get(urlPathEqualTo(REFUNDS)).willReturn(aResponse().withStatus(503)));
    assertThatExceptionOfType(CounterpartyUnavailable.class).isThrownBy(() -> refunds.of(DAY));
  }

  private static HttpStatements statements(Book book) {
    return new HttpStatements(Clients.of(PLATFORM.baseUrl()), book);
  }

  private static Movement refund(int number) {
    return new Movement(
        Book.REFUNDS,
        "C-" + number + "/REFUND/1",
        Money.parse("CNY 299.00"),
        Instant.parse("2026-03-05T02:00:00Z"),
        "RFD-" + number);
  }

  private static void givenPage(String cursor, String page) {
    PLATFORM.stubFor(
        get(urlPathEqualTo(REFUNDS))
            .withQueryParam("day", equalTo("2026-03-05"))
            .withQueryParam("cursor", equalTo(cursor))
            .withHeader("Authorization", equalTo("Bearer " + Clients.TOKEN))
            .willReturn(okJson(page)));
  }
}
