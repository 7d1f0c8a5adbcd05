package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.Answer;
import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.NoAnswer;
import io.baopei.adapter.http.Required;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.platform.EvidenceOrders;

/** Asks the platform for the orders that buyers placed as evidence. */
public final class HttpEvidenceOrders implements EvidenceOrders {

  private static final String PATH = "/platform/v1/orders/{orderId}";
  private static final String ASKED = "platform, evidence order";
  private static final int NOT_FOUND = 404;

  private final CounterpartyClient platform;

  public HttpEvidenceOrders(CounterpartyClient platform) {
    this.platform = platform;
  }

  @Override
  public EvidenceOrderState check(PriceEvidence snapshot) {
    Answer answer = ask(snapshot.orderId());
    if (answer.status() == NOT_FOUND) {
      return new EvidenceOrderState(false, "no such order");
    }
    return Required.success(ASKED, () -> answer)
        .read(PlacedOrder.class)
        .filter(PlacedOrder::isWhole)
        .map(order -> order.comparedWith(snapshot))
        .orElseThrow(() -> new CounterpartyUnavailable(ASKED + ": unreadable", null));
  }

  private Answer ask(String orderId) {
    try {
      return platform.get(PATH, orderId);
    } catch (NoAnswer nothing) {
      throw new CounterpartyUnavailable(ASKED + ": " + nothing.kind(), nothing);
    }
  }
}
