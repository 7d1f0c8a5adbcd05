package io.baopei.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.gate.Application;
import io.baopei.domain.programme.Programme;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The amounts of every programme against sums drawn at random from a fixed seed. */
class SettlementPropertiesTest {

  private static final long SEED = 20261122;

  /** The mutation tests draw less: they run these tests once for every mutant. */
  private static final int CLAIMS = Integer.getInteger("baopei.test.draws", 2_000);

  private static final int SUB_ORDERS = CLAIMS / 10;

  private static long insurers(Settlement settlement) {
    return settlement.legs().stream()
        .filter(Leg::paidByInsurer)
        .mapToLong(leg -> leg.amount().getAmountMinorLong())
        .sum();
  }

  private static long fen(Money money) {
    return money.getAmountMinorLong();
  }

  @ParameterizedTest
  @EnumSource(Programme.class)
  void agreesWithPlainArithmetic(Programme programme) {
    SettlementFormula formula = SettlementFormula.of(programme);
    RandomGenerator random = new Random(SEED);
    for (int i = 0; i < CLAIMS; i++) {
      Drawn drawn = Drawn.of(programme, random);
      Application application = drawn.application();
      Settlement settlement = formula.settle(application, null);
      assertThat(PlainAmounts.of(settlement))
          .as("%s", drawn)
          .isEqualTo(PlainAmounts.of(drawn, null));
      assertBounds(drawn, settlement, formula.remaining(application));
      assertApprovesLess(drawn, application, settlement, random);
    }
  }

  /** Never more than asked, never above the sum insured, the cap holds for all legs together. */
  private static void assertBounds(Drawn drawn, Settlement settlement, Money remaining) {
    assertThat(fen(settlement.indemnity())).isBetween(0L, fen(remaining));
    assertThat(fen(remaining)).isBetween(0L, fen(settlement.cap()));
    if (drawn.asked() != null) {
      assertThat(fen(settlement.indemnity())).isLessThanOrEqualTo(drawn.asked());
    }
    if (drawn.programme() != Programme.AMAZON_ATOZ) {
      assertThat(fen(settlement.indemnity())).isLessThanOrEqualTo(drawn.insured());
    }
    if (remaining.isPositive()) {
      assertThat(insurers(settlement)).isLessThanOrEqualTo(fen(settlement.cap()));
    }
  }

  /** S3-6: a reviewer's lower sum replaces the indemnity, and nothing else moves. */
  private static void assertApprovesLess(
      Drawn drawn, Application application, Settlement full, RandomGenerator random) {
    if (full.indemnity().isPositive()) {
      long less = random.nextLong(1, fen(full.indemnity()) + 1);
      Money approved = Money.ofMinor(full.indemnity().getCurrencyUnit(), less);
      Settlement settlement = SettlementFormula.of(drawn.programme()).settle(application, approved);
      assertThat(PlainAmounts.of(settlement)).isEqualTo(PlainAmounts.of(drawn, less));
    }
  }

  /** OQ-12: whatever the claims of a sub-order ask, together they stay under one limit. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AMAZON_ATOZ")
  void keepsTheClaimsOfASubOrderUnderOneLimit(Programme programme) {
    RandomGenerator random = new Random(SEED);
    for (int i = 0; i < SUB_ORDERS; i++) {
      Drawn first = Drawn.of(programme, random).after(0, false, 0, random);
      assertThat(paidInAll(first, random)).as("%s", first).isLessThanOrEqualTo(limit(first));
    }
  }

  /** Claims one after another, as long as the gate's OQ-12 and P-11 let them in. */
  private static long paidInAll(Drawn first, RandomGenerator random) {
    SettlementFormula formula = SettlementFormula.of(first.programme());
    Drawn claim = first;
    for (int i = 0; i < 6 && formula.remaining(claim.application()).isPositive(); i++) {
      Settlement settlement = formula.settle(claim.application(), null);
      long paid = claim.earlier() + insurers(settlement);
      long refunded = claim.refunded() + fen(settlement.legs().getFirst().amount());
      claim = claim.after(paid, claim.goodsGoBack(), refunded, random);
    }
    return claim.earlier();
  }

  /** Each breach has its own loss: the claims of a bond share the sum insured. */
  private static long limit(Drawn first) {
    return first.programme() == Programme.BOND_1688
        ? first.insured()
        : PlainAmounts.of(first, null).cap();
  }
}
