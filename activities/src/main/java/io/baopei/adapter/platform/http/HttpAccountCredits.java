package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.WireMoney;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.Transfer;
import io.baopei.port.platform.AccountCredits;
import io.baopei.port.record.PayeeAccount;

/** Small sums, credited by the platform where a transfer is not possible (S3-1). */
public final class HttpAccountCredits implements AccountCredits {

  private final PaymentRequests requests;

  public HttpAccountCredits(CounterpartyClient platform) {
    this.requests = new PaymentRequests(platform, "/platform/v1/account-credits");
  }

  @Override
  public PaymentOutcome credit(Transfer transfer) {
    WireMoney amount = WireMoney.of(transfer.amount());
    PayeeAccount to = transfer.account();
    Body body = new Body(transfer.claimId(), to.name(), to.account(), amount);
    return requests.order(transfer.key(), body, amount);
  }

  @Override
  public PaymentOutcome find(String key) {
    return requests.ask(key);
  }

  private record Body(String claimId, String payee, String account, WireMoney amount) {}
}
