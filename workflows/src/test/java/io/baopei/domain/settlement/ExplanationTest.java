package io.baopei.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import io.baopei.fixture.CoveredClaim;
import io.baopei.fixture.Vectors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
      Explanation why = Explanation.of(row.application(), leg.leg(), Bounds.NONE);
      assertThat(why.formula()).isNotBlank();
      assertThat(why.inputs()).isNotEmpty().allMatch(figure -> !figure.value().isBlank());
      assertThat(why.cap()).isEqualTo(leg.paidByInsurer() ? settlement.cap() : null);
    }
  }

  /** What a formula names, it is given. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void givesTheFiguresOfTheProgramme(Vectors.Row row) {
    Explanation why = Explanation.of(row.application(), LegKind.INDEMNITY, Bounds.NONE);
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
    return shown(Explanation.of(claim.application(), leg, Bounds.NONE));
  }

  private static String shown(Explanation why) {
    return why.inputs().stream()
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

  /** the merchant refunds a sub-order once; elsewhere the refund is the indemnity. */
  @Test
  void countsEarlierRefundsWhereTheMerchantPaysThem() {
    assertThat(shown(LegKind.REFUND, CoveredClaim.of(Programme.LIVE_QUALITY)))
        .isEqualTo("asked: CNY 156.99, paid: CNY 156.99, earlier refunds: CNY 0.00");
    CoveredClaim tmall = CoveredClaim.of(Programme.TMALL_30_DAY);
    assertThat(shown(LegKind.REFUND, tmall)).isEqualTo(shown(LegKind.INDEMNITY, tmall));
  }

  /** S3-6, T-30: what was approved is the merchant's refund too. */
  @ParameterizedTest
  @EnumSource(names = {"REFUND", "INDEMNITY", "ACCOUNT_CREDIT"})
  void givesWhatWasApproved(LegKind leg) {
    CoveredClaim claim = CoveredClaim.of(Programme.TMALL_30_DAY);
    Bounds by = new Bounds(claim.money(12_000), null);
    Explanation why = Explanation.of(claim.application(), leg, by);
    assertThat(why.formula()).contains("less where less was approved").doesNotContain("outside");
    assertThat(shown(why)).contains("approved: CNY 120.00").doesNotContain("outside");
  }

  /** OQ-27: no more than was refunded. */
  @ParameterizedTest
  @EnumSource(names = {"INDEMNITY", "ACCOUNT_CREDIT"})
  void boundsByWhatWasRefundedOutside(LegKind leg) {
    CoveredClaim claim = CoveredClaim.of(Programme.LIVE_QUALITY);
    Bounds by = new Bounds(claim.money(12_000), claim.money(10_000));
    Explanation why = Explanation.of(claim.application(), leg, by);
    assertThat(why.formula())
        .contains("less was approved; at most what was refunded outside of the flow");
    assertThat(shown(why)).contains("approved: CNY 120.00, refunded outside: CNY 100.00");
  }

  /** OQ-27: nobody computed it. */
  @ParameterizedTest
  @EnumSource(names = {"TMALL_30_DAY", "LIVE_QUALITY"})
  void takesARefundMadeOutsideAsItWasReported(Programme programme) {
    CoveredClaim claim = CoveredClaim.of(programme);
    Bounds by = new Bounds(claim.money(9_000), claim.money(10_000));
    Explanation why = Explanation.of(claim.application(), LegKind.REFUND, by);
    assertThat(why.formula())
        .startsWith("what the merchant refunded outside of the flow")
        .doesNotContain("approved", "indemnity");
    assertThat(why.inputs())
        .extracting(Explanation.Figure::name)
        .containsExactly("refunded outside", "asked", "paid");
    assertThat(why.inputs().getFirst().amount()).isEqualTo(claim.money(10_000));
    assertThat(why.cap()).isNull();
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
