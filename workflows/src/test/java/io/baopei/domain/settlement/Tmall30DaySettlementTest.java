package io.baopei.domain.settlement;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.gate.Application;
import io.baopei.domain.programme.Programme;
import io.baopei.fixture.Filings;
import java.math.BigDecimal;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Tmall30DaySettlementTest {

  private static final SettlementFormula FORMULA = SettlementFormula.of(Programme.TMALL_30_DAY);
  private static final long FREIGHT = 1000;
  private static final long SMALLEST = 10;

  private static Settlement settled(Filings filing) {
    return FORMULA.settle(filing.application(), null);
  }

  private static @Nullable Money amount(Settlement settlement, LegKind kind) {
    return settlement.legs().stream()
        .filter(leg -> leg.leg() == kind)
        .map(Leg::amount)
        .findFirst()
        .orElse(null);
  }

  @Test
  void capsTheInsurersTotalAtThePricePaidAndTheFreight() {
    Settlement settlement = settled(aClaim().paid("100.00").asking("115.00"));
    assertThat(settlement.cap()).isEqualTo(cny("110.00"));
    assertThat(settlement.indemnity()).isEqualTo(cny("100.00"));
    assertThat(amount(settlement, LegKind.RETURN_FREIGHT)).isEqualTo(cny("10.00"));
  }

  @Test
  void paysWhatWasAskedBelowTheCap() {
    Settlement settlement = settled(aClaim().paid("100.00").asking("60.00"));
    assertThat(settlement.indemnity()).isEqualTo(cny("60.00"));
    assertThat(amount(settlement, LegKind.REFUND)).isEqualTo(cny("60.00"));
  }

  @Test
  void paysNoFreightWhereNothingGoesBack() {
    Settlement settlement = settled(aClaim().refundOnly());
    assertThat(settlement.cap()).isEqualTo(cny("299.00"));
    assertThat(amount(settlement, LegKind.RETURN_FREIGHT)).isNull();
  }

  @Test
  void paysTheFreightOncePerSubOrder() {
    Settlement settlement = settled(aClaim().asking("100.00").afterEarlierClaims("60.00", true));
    assertThat(amount(settlement, LegKind.RETURN_FREIGHT)).isNull();
    assertThat(settlement.cap()).isEqualTo(cny("249.00"));
  }

  @Test
  void creditsAnAccountWithWhatIsTooSmallToTransfer() {
    Settlement small = settled(aClaim().refundOnly().paid("0.09"));
    assertThat(amount(small, LegKind.INDEMNITY)).isNull();
    assertThat(amount(small, LegKind.ACCOUNT_CREDIT)).isEqualTo(cny("0.09"));
    assertThat(amount(settled(aClaim().refundOnly().paid("0.10")), LegKind.INDEMNITY))
        .isEqualTo(cny("0.10"));
  }

  @Test
  void refundsThroughTheMerchantWhatTheReviewerApproves() {
    Settlement settlement = FORMULA.settle(aClaim().application(), cny("120.00"));
    assertThat(amount(settlement, LegKind.REFUND)).isEqualTo(cny("120.00"));
    assertThat(amount(settlement, LegKind.INDEMNITY)).isEqualTo(cny("120.00"));
    assertThat(amount(settlement, LegKind.RETURN_FREIGHT)).isEqualTo(cny("10.00"));
    assertThat(settlement.cap()).isEqualTo(cny("309.00"));
  }

  /** The formula of section 4 again, in fen, against sums drawn at random. */
  @Test
  void agreesWithPlainArithmeticAndKeepsItsBounds() {
    RandomGenerator random = new Random(20260306);
    for (int i = 0; i < 5_000; i++) {
      long paid = drawn(random);
      long asked = drawn(random);
      long insured = drawn(random);
      long earlier = random.nextBoolean() ? 0 : drawn(random);
      boolean back = random.nextBoolean();
      boolean freightPaid = random.nextBoolean();
      Application application = application(paid, asked, insured, earlier, back, freightPaid);
      long cap = Math.max(0, Math.min(paid, insured) + (back ? FREIGHT : 0) - earlier);
      long freight = back && !freightPaid ? FREIGHT : 0;
      long remaining = Math.max(0, cap - freight);
      long indemnity = Math.min(Math.min(asked, remaining), Math.min(paid, insured));
      Settlement settlement = FORMULA.settle(application, null);
      assertThat(fen(settlement.cap())).isEqualTo(cap);
      assertThat(fen(FORMULA.remaining(application))).isEqualTo(remaining);
      assertThat(fen(settlement.indemnity())).isEqualTo(indemnity);
      assertBounds(settlement, remaining);
    }
  }

  private static void assertBounds(Settlement settlement, long remaining) {
    long insurers =
        settlement.legs().stream().filter(Leg::isInsurers).mapToLong(l -> fen(l.amount())).sum();
    assertThat(fen(settlement.indemnity())).isBetween(0L, remaining);
    if (remaining > 0) {
      assertThat(insurers).isLessThanOrEqualTo(fen(settlement.cap()));
    }
    for (Leg leg : settlement.legs()) {
      boolean small = fen(leg.amount()) < SMALLEST;
      assertThat(leg.amount().isNegative()).isFalse();
      assertThat(leg.leg() == LegKind.ACCOUNT_CREDIT).isEqualTo(leg.isInsurers() && small);
    }
  }

  /** Small sums as often as large ones, so that the bounds meet. */
  private static long drawn(RandomGenerator random) {
    return random.nextBoolean() ? random.nextLong(1, 3_000) : random.nextLong(1, 100_000_00);
  }

  private static Application application(
      long paid, long asked, long insured, long earlier, boolean back, boolean freightPaid) {
    Filings filing =
        aClaim()
            .paid(yuan(paid))
            .asking(yuan(asked))
            .insuredFor(yuan(insured))
            .afterEarlierClaims(yuan(earlier), freightPaid);
    return back ? filing.application() : filing.refundOnly().application();
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static long fen(Money money) {
    return money.getAmountMinorLong();
  }
}
