package io.baopei.adapter.screening.http;

import io.baopei.adapter.http.Answer;
import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.Required;
import io.baopei.adapter.http.WireMoney;
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.screening.BuyerScreening;
import org.jspecify.annotations.Nullable;

/** Asks the fraud screen. A risk that we do not know the name of is no answer. */
public final class HttpBuyerScreening implements BuyerScreening {

  private static final String PATH = "/screening/v1/assessments";
  private static final String ASKED = "fraud screen, assessment";

  private final CounterpartyClient screen;

  public HttpBuyerScreening(CounterpartyClient screen) {
    this.screen = screen;
  }

  @Override
  public BuyerRisk assess(AssessBuyer assess) {
    Body body =
        new Body(
            assess.claimId(),
            assess.buyerId(),
            assess.programme().name(),
            WireMoney.of(assess.amount()));
    Answer answer = Required.success(ASKED, () -> screen.post(key(assess), body, PATH));
    return answer
        .read(Assessment.class)
        .map(Assessment::risk)
        .map(BuyerRisk::new)
        .orElseThrow(() -> new CounterpartyUnavailable(ASKED + ": unreadable", null));
  }

  /** A screen that honours keys must not answer today with what it said at the filing. */
  private static String key(AssessBuyer assess) {
    String claim = assess.claimId() + "/SCREEN";
    return assess.occasion() == null ? claim : claim + "/" + assess.occasion();
  }

  private record Body(String claimId, String buyerId, String programme, WireMoney amount) {}

  private record Assessment(BuyerRisk.@Nullable Level risk) {}
}
