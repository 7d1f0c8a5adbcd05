package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.WireMoney;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.platform.Refunds;

/** Refunds from the merchants' money, made by the platform. */
public final class HttpRefunds implements Refunds {

  private final PaymentRequests requests;

  public HttpRefunds(CounterpartyClient platform) {
    this.requests = new PaymentRequests(platform, "/platform/v1/refunds");
  }

  @Override
  public PaymentOutcome refund(RefundBuyer refund) {
    WireMoney amount = WireMoney.of(refund.amount());
    Body body =
        new Body(
            refund.claimId(), refund.orderId(), refund.subOrderId(), refund.requestId(), amount);
    return requests.order(refund.key(), body, amount);
  }

  @Override
  public PaymentOutcome find(String key) {
    return requests.ask(key);
  }

  private record Body(
      String claimId, String orderId, String subOrderId, String requestId, WireMoney amount) {}
}
