package io.baopei.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.fixture.Vectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettlementVectorsTest {

  private record Paid(String leg, String payee, Money amount) {}

  static Stream<Vectors.Row> rows() {
    return Vectors.rows("amounts.json");
  }

  @Test
  void readsWorkedExamples() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(14);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void settlesAsWorkedOut(Vectors.Row row) {
    Settlement settlement =
        SettlementFormula.of(row.programme()).settle(row.application(), row.approved());
    assertThat(settlement.cap()).isEqualTo(money(row.expect().path("cap")));
    assertThat(settlement.indemnity()).isEqualTo(money(row.expect().path("indemnity")));
    assertThat(settlement.legs().stream().map(SettlementVectorsTest::paid))
        .containsExactlyInAnyOrderElementsOf(
            row.expect().path("legs").valueStream().map(SettlementVectorsTest::paid).toList());
  }

  /**
   * A compliant seller's proof is part of these rows, so that only what is certain is recovered.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void recoversFromWhomItWasWorkedOut(Vectors.Row row) {
    Money paid = money(row.expect().path("indemnity"));
    boolean recovered = Recovery.of(row.application(), paid) == Recovery.AT_PAYOUT;
    assertThat(recovered).isEqualTo(row.expect().path("recourseFrom").isTextual());
  }

  private static Paid paid(Leg leg) {
    return new Paid(leg.leg().name(), leg.payee().name(), leg.amount());
  }

  private static Paid paid(JsonNode leg) {
    return new Paid(
        leg.path("leg").asText(), leg.path("payee").asText(), money(leg.path("amount")));
  }

  private static Money money(JsonNode json) {
    CurrencyUnit currency = CurrencyUnit.of(json.path("currency").asText());
    return Money.ofMinor(currency, json.path("amountMinor").asLong());
  }
}
