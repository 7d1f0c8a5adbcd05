package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.util.Map;

/** What is done where the merchant is asked first. */
public final class SellerSteps {

  private static final Duration COVER = Duration.ofDays(365);

  private SellerSteps() {}

  /** The merchant accepts. */
  public static Step merchantAccepts() {
    return Steps.action(Part.MERCHANT, "merchant-response", "ACCEPT", Map.of());
  }

  /** The merchant refuses. */
  public static Step merchantRefuses(String why) {
    Map<String, Object> body = Map.of("reason", Steps.reason("NO_FAULT_FOUND", why));
    return Steps.action(Part.MERCHANT, "merchant-response", "REFUSE", body);
  }

  /** The platform pays in the merchant's stead. */
  public static Step stepInAndPay(Sum amount) {
    return Steps.action(Part.OPERATOR, "step-in", "PAY", Map.of("amount", amount));
  }

  /** The platform does not pay in the merchant's stead. */
  public static Step declineToStepIn(String why) {
    Map<String, Object> body = Map.of("reason", Steps.reason("NOT_PROVEN", why));
    return Steps.action(Part.OPERATOR, "step-in", "DECLINE", body);
  }

  /** The buyer is paid, and then the merchant proves that it is insured. */
  public static Step proveInsuranceOncePaid() {
    return scene -> {
      scene.await("its end", ClaimView::isClosed);
      Object validUntil = scene.view().filedAt().plus(COVER);
      String uri = "https://insurance.example.com/certificate.pdf";
      Map<String, Object> body =
          Map.of("uri", uri, "validUntil", validUntil, "additionalInsured", true);
      Steps.action(Part.MERCHANT, "insurance-proof", body).play(scene);
    };
  }
}
