package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.NoAnswer;
import io.baopei.adapter.http.WireMoney;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import java.util.function.Predicate;

/** Orders and questions of one kind of payment at the platform. No answer is an unknown outcome. */
final class PaymentRequests {

  private final CounterpartyClient platform;
  private final String path;

  PaymentRequests(CounterpartyClient platform, String path) {
    this.platform = platform;
    this.path = path;
  }

  PaymentOutcome order(String key, Object body, WireMoney amount) {
    try {
      return PaymentAnswers.toOrder(platform.post(key, body, path), key, amount);
    } catch (NoAnswer nothing) {
      return new Unknown(nothing.kind());
    }
  }

  /** What became of a payment; whoever asks compares the sum that the answer states. */
  PaymentOutcome ask(String key) {
    return ask(key, amount -> amount.money().isPresent());
  }

  /**
   * @param canBe which amounts the answer may state
   */
  PaymentOutcome ask(String key, Predicate<WireMoney> canBe) {
    try {
      return PaymentAnswers.toQuestion(platform.get(path + "?key={key}", key), key, canBe);
    } catch (NoAnswer nothing) {
      return new Unknown(nothing.kind());
    }
  }
}
