package io.baopei.adapter.http;

import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import java.util.Set;
import java.util.function.Supplier;

/** Requests where anything but a success is a failure of the port. */
public final class Required {

  private static final Set<Integer> FINAL = Set.of(400, 404, 409, 422);

  /** Our first try is still being worked on; the next one will hear its answer. */
  private static final String IN_PROGRESS = "REQUEST_IN_PROGRESS";

  private Required() {}

  /**
   * The answer, when it is a success.
   *
   * @param asked which counterparty, and what it is asked; for the failure's message
   * @throws CounterpartyRefused when it understood and said no, with a code
   * @throws CounterpartyUnavailable when it cannot be reached or cannot answer
   */
  public static Answer success(String asked, Supplier<Answer> request) {
    Answer answer;
    try {
      answer = request.get();
    } catch (NoAnswer nothing) {
      throw new CounterpartyUnavailable(asked + ": " + nothing.kind(), nothing);
    }
    if (answer.isSuccess()) {
      return answer;
    }
    throw failure(asked, answer);
  }

  private static RuntimeException failure(String asked, Answer answer) {
    Problem problem = answer.read(Problem.class).orElse(new Problem(null, null));
    String code = problem.codeOrEmpty();
    return FINAL.contains(answer.status()) && !code.isBlank() && !IN_PROGRESS.equals(code)
        ? new CounterpartyRefused(code, problem.words())
        : new CounterpartyUnavailable(asked + ": HTTP " + answer.status(), null);
  }
}
