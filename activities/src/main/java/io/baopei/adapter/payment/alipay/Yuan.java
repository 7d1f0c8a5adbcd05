package io.baopei.adapter.payment.alipay;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sums as Alipay writes them: yuan with two decimals, exactly. */
final class Yuan {

  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private Yuan() {}

  /**
   * The sum in yuan, {@code 299.00}.
   *
   * @throws IllegalArgumentException for another currency, and for nothing or less
   */
  static String of(Money money) {
    if (!CNY.equals(money.getCurrencyUnit())) {
      throw new IllegalArgumentException("Alipay moves CNY, not " + money.getCurrencyUnit());
    }
    if (!money.isPositive()) {
      throw new IllegalArgumentException("a transfer moves more than nothing");
    }
    return money.getAmount().toPlainString();
  }

  /** The sum that was written so; empty when it is none. */
  static Optional<Money> read(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")
        ? Optional.of(Money.of(CNY, new BigDecimal(text)))
        : Optional.empty();
  }
}
