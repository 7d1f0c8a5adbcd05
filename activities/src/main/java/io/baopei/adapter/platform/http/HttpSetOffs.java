package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.Answer;
import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.NoAnswer;
import io.baopei.adapter.http.Problem;
import io.baopei.adapter.http.WireMoney;
import io.baopei.contract.activity.SetOff;
import io.baopei.port.platform.SetOffs;
import io.baopei.port.platform.SetOffs.Outcome.Declined;
import io.baopei.port.platform.SetOffs.Outcome.NotFound;
import io.baopei.port.platform.SetOffs.Outcome.Unknown;
import java.util.Set;
import java.util.function.Supplier;

/** Sets debts off at the platform. No answer is an unknown outcome. */
public final class HttpSetOffs implements SetOffs {

  private static final String PATH = "/platform/v1/set-offs";
  private static final int DECLINED = 422;
  private static final int NOT_FOUND = 404;

  /** The only refusals that are final; another one may hide a debt that was set off. */
  private static final Set<String> DECLINES = Set.of("MERCHANT_UNKNOWN", "SET_OFF_NOT_AGREED");

  private final CounterpartyClient platform;

  public HttpSetOffs(CounterpartyClient platform) {
    this.platform = platform;
  }

  @Override
  public Outcome setOff(SetOff order) {
    Body body = new Body(order.claimId(), order.merchantId(), WireMoney.of(order.amount()));
    return outcome(order, () -> platform.post(order.key(), body, PATH));
  }

  @Override
  public Outcome find(SetOff order) {
    return outcome(order, () -> platform.get(PATH + "?key={key}", order.key()));
  }

  private static Outcome outcome(SetOff order, Supplier<Answer> request) {
    try {
      Answer answer = request.get();
      return switch (answer.status()) {
        case DECLINED -> declined(answer);
        case NOT_FOUND -> new NotFound();
        default -> answer.isSuccess() ? made(answer, order) : unknown(answer);
      };
    } catch (NoAnswer nothing) {
      return new Unknown(nothing.kind());
    }
  }

  private static Outcome made(Answer answer, SetOff order) {
    return answer
        .read(DebtSetOff.class)
        .map(setOff -> setOff.outcome(order))
        .orElseGet(() -> new Unknown("an answer that cannot be read"));
  }

  private static Outcome declined(Answer answer) {
    return answer
        .read(Problem.class)
        .filter(problem -> DECLINES.contains(problem.codeOrEmpty()))
        .<Outcome>map(problem -> new Declined(problem.codeOrEmpty(), problem.words()))
        .orElseGet(() -> new Unknown("a refusal that is not listed"));
  }

  private static Outcome unknown(Answer answer) {
    return new Unknown("HTTP " + answer.status());
  }

  private record Body(String claimId, String merchantId, WireMoney amount) {}
}
