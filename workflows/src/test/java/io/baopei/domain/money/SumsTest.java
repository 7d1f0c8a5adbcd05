package io.baopei.domain.money;

import static io.baopei.fixture.Filings.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SumsTest {

  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  @Test
  void findsTheSmallestSum() {
    assertThat(Sums.least(cny("3.00"))).isEqualTo(cny("3.00"));
    assertThat(Sums.least(cny("3.00"), cny("1.00"), cny("2.00"))).isEqualTo(cny("1.00"));
    assertThat(Sums.least(cny("1.00"), cny("1.00"))).isEqualTo(cny("1.00"));
  }

  @Test
  void neverLeavesLessThanNothing() {
    assertThat(Sums.remainder(cny("3.00"), cny("1.00"))).isEqualTo(cny("2.00"));
    assertThat(Sums.remainder(cny("1.00"), cny("1.00"))).isEqualTo(cny("0.00"));
    assertThat(Sums.remainder(cny("1.00"), cny("3.00"))).isEqualTo(cny("0.00"));
  }

  @Test
  void roundsHalfUpToTheFen() {
    assertThat(Sums.share(cny("299.00"), new BigDecimal("0.002"))).isEqualTo(cny("0.60"));
    assertThat(Sums.share(cny("0.10"), new BigDecimal("0.05"))).isEqualTo(cny("0.01"));
    assertThat(Sums.share(cny("0.09"), new BigDecimal("0.05"))).isEqualTo(cny("0.00"));
    assertThat(Sums.unit(cny("0.05"), 2)).isEqualTo(cny("0.03"));
    assertThat(Sums.unit(cny("10.00"), 3)).isEqualTo(cny("3.33"));
  }

  @Test
  void refusesToMixCurrencies() {
    Money dollars = Money.of(CurrencyUnit.USD, 1);
    assertThatThrownBy(() -> Sums.least(cny("1.00"), dollars))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> Sums.remainder(cny("1.00"), dollars))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void agreesWithPlainArithmetic() {
    RandomGenerator random = new Random(20260305);
    for (int i = 0; i < 10_000; i++) {
      long whole = random.nextLong(1_000_000_00L);
      long part = random.nextLong(1_000_000_00L);
      int quantity = random.nextInt(1, 100);
      Money sum = Money.ofMinor(CNY, whole);
      assertThat(Sums.least(sum, Money.ofMinor(CNY, part)).getAmountMinorLong())
          .isEqualTo(Math.min(whole, part));
      assertThat(Sums.remainder(sum, Money.ofMinor(CNY, part)).getAmountMinorLong())
          .isEqualTo(Math.max(0, whole - part));
      assertThat(Sums.unit(sum, quantity).getAmountMinorLong())
          .isEqualTo((2 * whole + quantity) / (2L * quantity));
      assertThat(Sums.share(sum, new BigDecimal("0.05")).getAmount())
          .isEqualTo(
              BigDecimal.valueOf(whole, 2)
                  .multiply(new BigDecimal("0.05"))
                  .setScale(2, RoundingMode.HALF_UP));
    }
  }
}
