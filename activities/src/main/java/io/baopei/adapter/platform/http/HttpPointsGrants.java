package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.WireMoney;
import io.baopei.contract.points.IssuePoints;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.platform.PointsGrants;

/** Points at the platform, which debits the merchant that it is told. */
public final class HttpPointsGrants implements PointsGrants {

  private final PaymentRequests requests;

  public HttpPointsGrants(CounterpartyClient platform) {
    this.requests = new PaymentRequests(platform, "/platform/v1/points-grants");
  }

  @Override
  public PaymentOutcome grant(IssuePoints order) {
    WireMoney amount = points(order);
    Body body =
        new Body(order.claimId(), order.subOrderId(), order.merchantId(), order.buyerId(), amount);
    return requests.order(order.key(), body, amount);
  }

  @Override
  public PaymentOutcome find(IssuePoints order) {
    return requests.ask(order.key(), points(order)::equals);
  }

  private static WireMoney points(IssuePoints order) {
    return new WireMoney(WireMoney.POINTS, order.points());
  }

  private record Body(
      String claimId, String subOrderId, String merchantId, String buyerId, WireMoney amount) {}
}
