package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.Answer;
import io.baopei.adapter.http.Problem;
import io.baopei.adapter.http.WireMoney;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import java.util.Set;
import java.util.function.Predicate;

/** What the platform's answers say of the money; whatever is not listed says nothing (OQ-29). */
final class PaymentAnswers {

  /**
   * The only refusals that are final. Another code, a key that was used for another sum among them,
   * may hide money that moved.
   */
  private static final Set<String> DECLINES =
      Set.of(
          "REFUND_CLOSED",
          "MERCHANT_BALANCE_TOO_LOW",
          "SMS_CODE_REQUIRED",
          "ACCOUNT_CLOSED",
          "MERCHANT_POINTS_TOO_LOW");

  private static final int DECLINED = 422;
  private static final int NOT_FOUND = 404;

  private PaymentAnswers() {}

  /** The answer to an order to pay that sum under that key. */
  static PaymentOutcome toOrder(Answer answer, String key, WireMoney amount) {
    if (answer.status() == DECLINED) {
      return declined(answer);
    }
    return answer.isSuccess()
        ? answer
            .read(MoneyMoved.class)
            .filter(moved -> amount.equals(moved.amount()))
            .map(moved -> moved.outcome(key))
            .orElseGet(PaymentAnswers::unreadable)
        : new Unknown("HTTP " + answer.status());
  }

  /**
   * The answer to the question what became of that key.
   *
   * @param canBe which amounts it may state; another one says nothing of this payment
   */
  static PaymentOutcome toQuestion(Answer answer, String key, Predicate<WireMoney> canBe) {
    if (answer.status() == NOT_FOUND) {
      return new NotFound();
    }
    return answer.isSuccess()
        ? answer
            .read(MoneyMoved.class)
            .filter(moved -> moved.amount() == null || canBe.test(moved.amount()))
            .map(moved -> moved.outcome(key))
            .orElseGet(PaymentAnswers::unreadable)
        : new Unknown("HTTP " + answer.status());
  }

  private static PaymentOutcome declined(Answer answer) {
    return answer
        .read(Problem.class)
        .filter(problem -> DECLINES.contains(problem.codeOrEmpty()))
        .<PaymentOutcome>map(problem -> new Declined(problem.codeOrEmpty(), problem.words()))
        .orElseGet(() -> new Unknown("a refusal that is not listed"));
  }

  private static PaymentOutcome unreadable() {
    return new Unknown("an answer that cannot be read");
  }
}
