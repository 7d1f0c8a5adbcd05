package io.baopei.sandbox.demo.wire;

import tools.jackson.databind.JsonNode;

/** An answer that is an error, with its {@code problem+json} where there is one. */
public final class Refused extends RuntimeException {

  private final transient JsonNode problem;

  /** An error of that status, in answer to that request; 0: there was no answer. */
  public Refused(String request, int status, JsonNode problem) {
    super(
        "%s: %s %s %s"
            .formatted(
                request,
                status == 0 ? "no answer" : status,
                problem.path("code").asString(""),
                problem.path("detail").asString("")));
    this.problem = problem;
  }

  /** The service's code for it, such as {@code ACTION_NOT_ALLOWED}; empty when it gave none. */
  public String code() {
    return problem.path("code").asString("");
  }

  /** All that the service said. */
  public JsonNode problem() {
    return problem;
  }
}
