package io.baopei.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.fixture.Vectors;
import java.util.stream.Stream;
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
}
