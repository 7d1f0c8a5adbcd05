package io.baopei.adapter.payment;

import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.Payouts;
import io.baopei.port.payment.Transfer;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Sends each sum by the way that its currency goes. */
public final class PayoutsByCurrency implements Payouts {

  private final Map<CurrencyUnit, Payouts> ways;

  public PayoutsByCurrency(Map<CurrencyUnit, Payouts> ways) {
    this.ways = Map.copyOf(ways);
  }

  /**
   * @throws IllegalArgumentException when no way is set up for the currency; nothing was sent then
   */
  @Override
  public PaymentOutcome transfer(Transfer transfer) {
    return way(transfer.amount().getCurrencyUnit()).transfer(transfer);
  }

  @Override
  public PaymentOutcome find(String key, CurrencyUnit currency) {
    return way(currency).find(key, currency);
  }

  private Payouts way(CurrencyUnit currency) {
    Payouts way = ways.get(currency);
    if (way == null) {
      throw new IllegalArgumentException("no way to pay " + currency + " is set up");
    }
    return way;
  }
}
