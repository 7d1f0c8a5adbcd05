package io.baopei.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import io.baopei.fixture.CoveredClaim;
import io.baopei.fixture.Vectors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

  static Stream<Vectors.Row> rows() {
    return Vectors.rows("amounts.json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void explainsEveryPaymentThatIsComputed(Vectors.Row row) {
    Settlement settlement = SettlementFormula.of(row.programme()).settle(row.application(), null);
    for (Leg leg : settlement.legs()) {
      Explanation why = Explanation.of(row.application(), leg.leg());
      assertThat(why.formula()).isNotBlank();
      assertThat(why.inputs()).isNotEmpty().allMatch(figure -> !figure.value().isBlank());
      assertThat(why.cap()).isEqualTo(leg.paidByInsurer() ? settlement.cap() : null);
    }
  }

  /** What a formula names, it is given. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void givesTheFiguresOfTheProgramme(Vectors.Row row) {
    Explanation why = Explanation.of(row.application(), LegKind.INDEMNITY);
    String[] figures =
        switch (row.programme()) {
          case TMALL_30_DAY -> new String[] {"asked", "paid", "return freight", "earlier claims"};
          case LIVE_QUALITY -> new String[] {"asked", "paid", "freight", "earlier claims"};
          case LIVE_PRICE -> new String[] {"red packets", "points", "evidence unit price"};
          case DAMAGE_1688 -> new String[] {"share", "most", "earlier claims"};
          case BOND_1688 -> new String[] {"proven loss", "earlier claims"};
          case AMAZON_ATOZ -> new String[] {"proven loss", "concession"};
        };
    assertThat(why.inputs()).extracting(Explanation.Figure::name).contains(figures);
  }

  private static String shown(LegKind leg, CoveredClaim claim) {
    return Explanation.of(claim.application(), leg).inputs().stream()
        .map(figure -> figure.name() + ": " + figure.value())
        .collect(Collectors.joining(", "));
  }

  @Test
  void saysWhereNothingLimitsWhatWasAsked() {
    CoveredClaim asking = CoveredClaim.of(Programme.BOND_1688);
    assertThat(shown(LegKind.INDEMNITY, asking)).startsWith("asked: CNY 1000.00, ");
    assertThat(shown(LegKind.INDEMNITY, asking.without("claim.request.amount")))
        .startsWith("asked: no limit, ");
  }

  /** the merchant refunds a sub-order once; elsewhere the refund is what was approved. */
  @Test
  void countsEarlierRefundsWhereTheMerchantPaysThem() {
    assertThat(shown(LegKind.REFUND, CoveredClaim.of(Programme.LIVE_QUALITY)))
        .isEqualTo("asked: CNY 156.99, paid: CNY 156.99, earlier refunds: CNY 0.00");
    assertThat(shown(LegKind.REFUND, CoveredClaim.of(Programme.TMALL_30_DAY)))
        .isEqualTo("asked: CNY 1000.00, paid: CNY 1000.00");
  }

  /** OQ-9: once for a sub-order. */
  @Test
  void saysWhetherTheFreightWasPaidBefore() {
    CoveredClaim claim = CoveredClaim.of(Programme.TMALL_30_DAY);
    assertThat(shown(LegKind.RETURN_FREIGHT, claim))
        .isEqualTo("return freight: CNY 10.00, paid before: no");
    assertThat(shown(LegKind.RETURN_FREIGHT, claim.with("earlierFreight", true)))
        .isEqualTo("return freight: CNY 10.00, paid before: yes");
  }

  @Test
  void showsTheSumInsuredWhereThereIsAPolicy() {
    CoveredClaim claim = CoveredClaim.of(Programme.DAMAGE_1688);
    assertThat(shown(LegKind.INDEMNITY, claim))
        .contains("share: 5 %, most: CNY 3000.00, sum insured: CNY 1381.69");
    assertThat(shown(LegKind.INDEMNITY, claim.without("policy"))).doesNotContain("sum insured");
    assertThat(shown(LegKind.INDEMNITY, CoveredClaim.of(Programme.AMAZON_ATOZ)))
        .doesNotContain("sum insured");
  }
}
