package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.Required;
import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.port.platform.ReturnAgreements;

/** Agrees to returns at the platform; it pushes the merchant's default address to the buyer. */
public final class HttpReturnAgreements implements ReturnAgreements {

  private static final String PATH = "/platform/v1/refund-requests/{requestId}/agreement";
  private static final String REMARK = "Agreed by the insurer";

  private final CounterpartyClient platform;

  public HttpReturnAgreements(CounterpartyClient platform) {
    this.platform = platform;
  }

  @Override
  public void agree(AgreeToReturn agreement) {
    Body body = new Body(agreement.claimId(), agreement.subOrderId(), REMARK);
    Required.success(
        "platform, agreement to the return",
        () -> platform.post(key(agreement), body, PATH, agreement.requestId()));
  }

  /** A claim is agreed to once, whatever the number of tries. */
  private static String key(AgreeToReturn agreement) {
    return agreement.claimId() + "/AGREEMENT";
  }

  private record Body(String claimId, String subOrderId, String remark) {}
}
