package io.baopei.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arithmetic that the rulebook asks for; every method stays within one currency (OQ-14, OQ-30). */
public final class Sums {

  private Sums() {}

  /** The smallest of the sums. */
  public static Money least(Money first, Money... others) {
    Money least = first;
    for (Money other : others) {
      least = other.isLessThan(least) ? other : least;
    }
    return least;
  }

  /** {@code whole − part}, or zero where the part is the greater. */
  public static Money remainder(Money whole, Money part) {
    Money difference = whole.minus(part);
    return difference.isNegative() ? zero(whole.getCurrencyUnit()) : difference;
  }

  /**
   * The price of one of {@code quantity} pieces, HALF_UP to the minor unit (rulebook, section 4).
   */
  public static Money unit(Money whole, int quantity) {
    return whole.dividedBy(quantity, RoundingMode.HALF_UP);
  }

  /** A share of a sum, HALF_UP to the minor unit (OQ-14). */
  public static Money share(Money whole, BigDecimal rate) {
    return whole.multipliedBy(rate, RoundingMode.HALF_UP);
  }

  /** Nothing, in the given currency. */
  public static Money zero(CurrencyUnit currency) {
    return Money.zero(currency);
  }
}
