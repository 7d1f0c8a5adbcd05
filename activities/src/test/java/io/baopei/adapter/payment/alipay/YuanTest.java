package io.baopei.adapter.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0.01",
    "10, 0.10",
    "100, 1.00",
    "29905, 299.05",
    "10000000000, 100000000.00",
    "9007199254740993, 90071992547409.93"
  })
  void writesExactlyTwoDecimals(long amountMinor, String yuan) {
    assertThat(Yuan.of(Money.ofMinor(CurrencyUnit.of("CNY"), amountMinor))).isEqualTo(yuan);
  }
}
