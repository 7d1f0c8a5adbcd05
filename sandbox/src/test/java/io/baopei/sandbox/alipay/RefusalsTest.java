package io.baopei.sandbox.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

  @ParameterizedTest
  @CsvSource({
    "0.09,EXCEED_LIMIT_SM_MIN_AMOUNT",
    "0.10,",
    "100000000.00,",
    "100000000.01,EXCEED_LIMIT_SM_AMOUNT"
  })
  void declinesSumsOutsideTheLimits(String yuan, String subCode) {
    assertThat(Refusals.subCode(transfer(yuan, "a@b.cn")).orElse(null)).isEqualTo(subCode);
  }

  @Test
  void declinesTheAccountsThatAskForIt() {
    assertThat(Refusals.subCode(transfer("1.00", "declined@b.cn"))).contains("PAYEE_NOT_EXIST");
    assertThat(Refusals.subCode(transfer("1.00", "poor@b.cn"))).contains("BALANCE_IS_NOT_ENOUGH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.005", "-1.00", "1e3", "", "1,00"})
  void refusesToReadWhatIsNoAmountInYuan(String yuan) {
    assertThatThrownBy(() -> transfer(yuan, "a@b.cn")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsInFen() {
    assertThat(transfer("299.00", "a@b.cn").order().amountMinor()).isEqualTo(29900);
    assertThat(transfer("0.1", "a@b.cn").order().amountMinor()).isEqualTo(10);
  }

  private static TransferContent transfer(String yuan, String identity) {
    return new TransferContent(
        "C-1/INDEMNITY/1",
        yuan,
        "TRANS_ACCOUNT_NO_PWD",
        "DIRECT_TRANSFER",
        "Indemnity",
        new TransferContent.Payee(identity, "ALIPAY_LOGON_ID", "Zhang San"));
  }
}
