package io.baopei.worker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baopei.worker.config.PrivateThresholds.Tmall30Day;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateThresholdsTest {

  @Test
  void takesASumInYuanAndShowsItToNobody() {
    PrivateThresholds thresholds = new PrivateThresholds(new Tmall30Day("CNY 123.00"));

    assertThat(thresholds.terms().autoApproveUpTo()).isEqualTo(Money.parse("CNY 123.00"));
    assertThat(thresholds.toString() + thresholds.tmall30day()).doesNotContain("123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 123.00", "CNY 0.00", "CNY -1.00", "123", "CNY 1.234", ""})
  void refusesAnythingElseWithoutQuotingIt(String sum) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tmall30Day(sum))
        .withMessageContaining("above zero in CNY")
        .withNoCause();
  }
}
