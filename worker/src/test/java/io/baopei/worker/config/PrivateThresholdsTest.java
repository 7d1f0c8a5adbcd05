package io.baopei.worker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baopei.contract.claim.PrivateTerms;
import io.baopei.worker.config.PrivateThresholds.LivePrice;
import io.baopei.worker.config.PrivateThresholds.Payout;
import io.baopei.worker.config.PrivateThresholds.Tmall30Day;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateThresholdsTest {

  @Test
  void takesASumInYuanAndShowsItToNobody() {
    PrivateThresholds thresholds =
        new PrivateThresholds(
            new Tmall30Day("CNY 123.00", null),
            new LivePrice("0.25"),
            new Payout(List.of("CNY 5000.00")));

    assertThat(thresholds.terms().autoApproveUpTo()).isEqualTo(Money.parse("CNY 123.00"));
    assertThat(thresholds.toString() + thresholds.tmall30day()).doesNotContain("123");
    assertThat(thresholds.terms().priceFloor()).isEqualByComparingTo("0.25");
    assertThat(thresholds.toString() + thresholds.livePrice()).doesNotContain("0.25");
  }

  @Test
  void asksASecondPersonAboveTheSumOfTheCurrency() {
    PrivateThresholds thresholds =
        new PrivateThresholds(
            new Tmall30Day("CNY 1.00", null),
            new LivePrice("0"),
            new Payout(List.of("CNY 5000.00")));
    PrivateTerms terms = thresholds.terms();

    assertThat(terms.needsSecondApproval(Money.parse("CNY 5000.00"))).isFalse();
    assertThat(terms.needsSecondApproval(Money.parse("CNY 5000.01"))).isTrue();
    assertThat(terms.needsSecondApproval(Money.parse("USD 9000.00"))).isFalse();
    assertThat(thresholds.toString() + thresholds.payout()).doesNotContain("5000");
  }

  @Test
  void refusesASecondApprovalAboveNoSum() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Payout(List.of("5000")))
        .withMessageContaining("second-approval-above")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.01", "30 %", "CNY 0.30", ""})
  void refusesAShareThatIsNone(String share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LivePrice(share))
        .withMessageContaining("price-floor must be a number from 0 to 1")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 123.00", "CNY 0.00", "CNY -1.00", "123", "CNY 1.234", ""})
  void refusesAnythingElseWithoutQuotingIt(String sum) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tmall30Day(sum, null))
        .withMessageContaining("above zero in CNY")
        .withNoCause();
  }
}
