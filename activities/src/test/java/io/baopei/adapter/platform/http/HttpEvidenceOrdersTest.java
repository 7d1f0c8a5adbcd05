package io.baopei.adapter.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Breakage;
import io.baopei.adapter.http.Clients;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpEvidenceOrdersTest {

  private static final String PATH = "/platform/v1/orders/EO-1";
  private static final Instant PLACED = Instant.parse("2026-03-05T02:00:00Z");
  private static final PriceEvidence FILED =
      new PriceEvidence(
          "EO-1",
          "SH-1",
          "I-5",
          "SKU-5",
          Money.ofMinor(CurrencyUnit.of("CNY"), 8_000),
          PLACED,
          PLACED);
  private static final String ORDER =
      """
      {"orderId":"EO-1","status":"PLACED","shopId":"SH-1","itemId":"I-5","skuId":"SKU-5",
       "unitPrice":{"currency":"CNY","amountMinor":8000}}""";

  @RegisterExtension
  private static final WireMockExtension PLATFORM = WireMockExtension.newInstance().build();

  private final HttpEvidenceOrders orders = new HttpEvidenceOrders(Clients.of(PLATFORM.baseUrl()));

  @Test
  void standsWhereItIsAsFiled() {
    PLATFORM.stubFor(get(PATH).willReturn(jsonResponse(ORDER, 200)));

    assertThat(orders.check(FILED)).isEqualTo(new EvidenceOrderState(true, "placed at CNY 80.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "8000, 9500, now CNY 95.00",
    "8000, 7999, now CNY 79.99",
    "CNY, USD, now priced in another currency",
    "PLACED, CANCELLED, cancelled",
    "SH-1, SH-2, 'of another shop, item or SKU'",
    "I-5, I-6, 'of another shop, item or SKU'",
    "SKU-5, SKU-6, 'of another shop, item or SKU'",
    "EO-1, EO-2, the platform knows it as another order",
  })
  void doesNotStandWhereItHasChanged(String filed, String now, String detail) {
    PLATFORM.stubFor(get(PATH).willReturn(jsonResponse(ORDER.replace(filed, now), 200)));

    assertThat(orders.check(FILED)).isEqualTo(new EvidenceOrderState(false, detail));
  }

  /** P-09: the window is judged by the time of the order, so that is compared where it is told. */
  @Test
  void doesNotStandWhereItWasPlacedAtAnotherTime() {
    String later = PLACED.plusSeconds(1).toString();
    for (String placedAt : List.of(PLACED.toString(), later)) {
      String told = ORDER.replace("{\"orderId\"", "{\"placedAt\":\"" + placedAt + "\",\"orderId\"");
      PLATFORM.stubFor(get(PATH).willReturn(jsonResponse(told, 200)));
      assertThat(orders.check(FILED).stands()).isEqualTo(placedAt.equals(PLACED.toString()));
    }
    assertThat(orders.check(FILED).detail()).isEqualTo("placed at another time, " + later);
  }

  @Test
  void doesNotStandWhereThereIsNone() {
    assertThat(orders.check(FILED)).isEqualTo(new EvidenceOrderState(false, "no such order"));
  }

  @Test
  void isRefusedWhereThePlatformWillNotSay() {
    PLATFORM.stubFor(get(PATH).willReturn(jsonResponse("{\"code\":\"ORDER_HIDDEN\"}", 422)));

    assertThatThrownBy(() -> orders.check(FILED))
        .isInstanceOfSatisfying(
            CounterpartyRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("ORDER_HIDDEN"));
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void asksAgainWhenItWasNotAnswered(Breakage breakage) {
    PLATFORM.stubFor(get(PATH).willReturn(breakage.answer()));
    HttpEvidenceOrders impatient = new HttpEvidenceOrders(Clients.impatient(PLATFORM.baseUrl()));

    assertThatThrownBy(() -> impatient.check(FILED)).isInstanceOf(CounterpartyUnavailable.class);
  }
}
