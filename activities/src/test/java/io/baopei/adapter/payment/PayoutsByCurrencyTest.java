package io.baopei.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.Payouts;
import io.baopei.port.payment.Transfer;
import io.baopei.port.record.PayeeAccount;
import java.time.Instant;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayoutsByCurrencyTest {

  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final CurrencyUnit USD = CurrencyUnit.USD;

  private final Payouts payouts =
      new PayoutsByCurrency(Map.of(CNY, new Way("alipay"), USD, new Way("platform")));

  @Test
  void sendsEachSumByItsWayAndAsksThere() {
    assertThat(payouts.transfer(transfer(CNY))).isEqualTo(Way.paid("alipay"));
    assertThat(payouts.transfer(transfer(USD))).isEqualTo(Way.paid("platform"));
    assertThat(payouts.find("C-1/INDEMNITY/1", USD)).isEqualTo(Way.paid("platform"));
  }

  @Test
  void sendsNothingThatHasNoWay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payouts.transfer(transfer(CurrencyUnit.EUR)))
        .withMessageContaining("EUR");
  }

  private static Transfer transfer(CurrencyUnit currency) {
    return new Transfer(
        "C-1/INDEMNITY/1",
        "C-1",
        Money.ofMinor(currency, 100),
        new PayeeAccount("ALIPAY", "a@b.cn", "Li"));
  }

  private record Way(String name) implements Payouts {

    static Paid paid(String name) {
      return new Paid(name, Instant.EPOCH);
    }

    @Override
    public PaymentOutcome transfer(Transfer transfer) {
      return paid(name);
    }

    @Override
    public PaymentOutcome find(String key, CurrencyUnit currency) {
      return paid(name);
    }
  }
}
