package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.Answer;
import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.Required;
import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.platform.ReturnAgreements;
import org.jspecify.annotations.Nullable;

/** Agrees to returns at the platform; it pushes the merchant's default address to the buyer. */
public final class HttpReturnAgreements implements ReturnAgreements {

  private static final String PATH = "/platform/v1/refund-requests/{requestId}/agreement";
  private static final String REMARK = "Agreed by the insurer";

  private static final String NO_ADDRESS = "RETURN_ADDRESS_NOT_PUSHED";

  /** The buyer has nowhere to send the goods, and the days for it would run. */
  private static final String NO_ADDRESS_WORDS =
      "The platform agreed to the return but pushed no address to the buyer (T-F13).";

  private final CounterpartyClient platform;

  public HttpReturnAgreements(CounterpartyClient platform) {
    this.platform = platform;
  }

  @Override
  public void agree(AgreeToReturn agreement) {
    Body body = new Body(agreement.claimId(), agreement.subOrderId(), REMARK);
    Answer answer =
        Required.success(
            "platform, agreement to the return",
            () -> platform.post(key(agreement), body, PATH, agreement.requestId()));
    if (answer.read(Agreed.class).filter(Agreed::isWithoutAddress).isPresent()) {
      throw new CounterpartyRefused(NO_ADDRESS, NO_ADDRESS_WORDS);
    }
  }

  /** A claim is agreed to once, whatever the number of tries. */
  private static String key(AgreeToReturn agreement) {
    return agreement.claimId() + "/AGREEMENT";
  }

  /** A platform that says nothing of the address is taken to have pushed it, as the rule has it. */
  private record Agreed(@Nullable Boolean returnAddressPushed) {

    boolean isWithoutAddress() {
      return Boolean.FALSE.equals(returnAddressPushed);
    }
  }

  private record Body(String claimId, String subOrderId, String remark) {}
}
