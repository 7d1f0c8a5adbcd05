package io.baopei.sandbox.demo.wire;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A sum of money.
 *
 * @param currency its ISO 4217 code
 * @param amountMinor in fen, cents and the like
 */
public record Sum(String currency, long amountMinor) {

  /** A sum in yuan, written like {@code 299.00}. */
  public static Sum cny(String yuan) {
    return new Sum("CNY", new BigDecimal(yuan).movePointRight(2).longValueExact());
  }

  /** A sum in dollars, written like {@code 600.00}. */
  public static Sum usd(String dollars) {
    return new Sum("USD", new BigDecimal(dollars).movePointRight(2).longValueExact());
  }

  /** That many points, which travel as "no currency". */
  public static Sum points(long points) {
    return new Sum("XXX", points);
  }

  /** Both together; the currency must be the same. */
  public Sum plus(Sum other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(this + " and " + other + " are different currencies");
    }
    return new Sum(currency, Math.addExact(amountMinor, other.amountMinor));
  }

  @Override
  public String toString() {
    if (currency.equals("XXX")) {
      return amountMinor + " points";
    }
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return currency + " " + BigDecimal.valueOf(amountMinor, digits).toPlainString();
  }
}
