package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.OPERATOR;
import static io.baopei.worker.e2e.Caller.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Points for a service that was not performed, on the real system (T-13, T-14). */
@ExtendWith(StackExtension.class)
class PointsIssuedIT {

  private static final String BODY =
      """
      {"ground":"RETURN_OBSTRUCTED","statement":"No address was given.","items":[%s]}
      """
          .formatted(Forms.photo());

  @Test
  void givesTheBuyerPointsOnceWhateverBecomesOfTheClaim(Stack stack) {
    Api api = stack.api();
    Claim claim = Claim.returnAndRefund(api).approved().inStage("RETURN_TRACKING");
    String path = "/v1/claims/" + claim.id() + "/points";

    api.postPatiently(PLATFORM, path, BODY.replace("RETURN_OBSTRUCTED", "REFUND_OVERDUE")).is(409);
    api.postPatiently(PLATFORM, path, BODY).isDone();
    Eventually.await(
        "points of " + claim.id(),
        () -> api.get(OPERATOR, path).is(200).body(),
        points -> points.path("status").asString("").equals("PAID"));
    assertThat(api.postPatiently(OPERATOR, path, BODY).is(200).body().path("repeated").asBoolean())
        .isTrue();

    JsonNode points = api.get(OPERATOR, path).is(200).body();
    assertThat(points.path("complaintAccepted").asBoolean(true)).isFalse();
    Paid.exactly(claim, stack.books(), "POINTS 10000");
    JsonNode report = api.get(OPERATOR, "/v1/ops/invariants").is(200).body();
    assertThat(report.path("holds").asBoolean()).as(report.toPrettyString()).isTrue();
  }
}
