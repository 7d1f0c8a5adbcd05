package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.OPERATOR;
import static io.baopei.worker.e2e.Caller.PLATFORM;

import tools.jackson.databind.JsonNode;

/** What a claim was paid, on its way back from the merchant. */
final class Recourse {

  private final Api api;
  private final String path;
  private int payments;

  private Recourse(Api api, String path) {
    this.api = api;
    this.path = path;
  }

  /** The recourse that follows the claim; waits until there is one. */
  static Recourse of(Api api, Claim claim) {
    Recourse recourse = new Recourse(api, "/v1/recourses/" + claim.id());
    Eventually.holds(
        "a recourse of " + claim.id(), () -> api.get(OPERATOR, recourse.path).status() == 200);
    return recourse;
  }

  /** The merchant pays so much back, each time under a reference of its own. */
  Recourse paid(String amount) {
    payments++;
    String body = "{\"amount\":%s,\"reference\":\"BANK-%d\"}".formatted(amount, payments);
    api.postPatiently(PLATFORM, path + "/payment", body).is(200);
    return this;
  }

  Recourse ended(String outcome) {
    Eventually.await(path, this::view, view -> view.path("outcome").asString("").equals(outcome));
    return this;
  }

  JsonNode view() {
    return api.get(OPERATOR, path).is(200).body();
  }
}
