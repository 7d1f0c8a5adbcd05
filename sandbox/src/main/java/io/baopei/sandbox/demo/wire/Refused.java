package io.baopei.sandbox.demo.wire;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** No answer, or one that is an error, with its {@code problem+json} where there is one. */
public final class Refused extends RuntimeException {

  private static final int NO_ANSWER = 0;
  private static final Set<Integer> BUSY = Set.of(NO_ANSWER, 429, 503);

  private final int status;
  private final transient JsonNode problem;

  /** An error of that status, in answer to that request. */
  public Refused(String request, int status, JsonNode problem) {
    super(
        "%s: %s %s"
            .formatted(
                request,
                (status + " " + problem.path("code").asString("")).strip(),
                problem.path("detail").asString("")));
    this.status = status;
    this.problem = problem;
  }

  private Refused(String message, int status) {
    super(message);
    this.status = status;
    this.problem = StringNode.valueOf(message);
  }

  /** The request was sent, and nobody answered in time. */
  static Refused unanswered(String request) {
    return new Refused(request + ": no answer", NO_ANSWER);
  }

  /** The request could not be sent. */
  static Refused unreachable(String request, Exception why) {
    return new Refused(request + ": nobody is there, " + why, -1);
  }

  /** The status of the answer; 0: no answer came, below 0: nobody was there. */
  public int status() {
    return status;
  }

  /** The service's code for it, such as {@code ACTION_NOT_ALLOWED}; empty when it gave none. */
  public String code() {
    return problem.path("code").asString("");
  }

  /** All that the service said. */
  public JsonNode problem() {
    return problem;
  }

  /** Whether it may yet be done, or be done when it is sent again under the same key. */
  public boolean isUndecided() {
    return BUSY.contains(status) || code().equals("REQUEST_IN_PROGRESS");
  }
}
