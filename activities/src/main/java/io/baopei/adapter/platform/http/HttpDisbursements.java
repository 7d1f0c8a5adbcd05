package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.WireMoney;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.Payouts;
import io.baopei.port.payment.Transfer;
import io.baopei.port.record.PayeeAccount;
import org.joda.money.CurrencyUnit;

/** Money that a platform pays out itself, as Amazon does. */
public final class HttpDisbursements implements Payouts {

  private final PaymentRequests requests;

  public HttpDisbursements(CounterpartyClient platform) {
    this.requests = new PaymentRequests(platform, "/platform/v1/disbursements");
  }

  @Override
  public PaymentOutcome transfer(Transfer transfer) {
    WireMoney amount = WireMoney.of(transfer.amount());
    PayeeAccount to = transfer.account();
    Body body = new Body(transfer.claimId(), to.name(), to.kind(), to.account(), amount);
    return requests.order(transfer.key(), body, amount);
  }

  @Override
  public PaymentOutcome find(String key, CurrencyUnit currency) {
    return requests.ask(key);
  }

  private record Body(
      String claimId, String payee, String accountKind, String account, WireMoney amount) {}
}
