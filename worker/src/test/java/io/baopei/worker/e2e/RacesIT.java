package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.OPERATOR;
import static io.baopei.worker.e2e.Caller.PLATFORM;
import static io.baopei.worker.e2e.Caller.REVIEWER;
import static io.baopei.worker.e2e.Caller.SENIOR_REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class RacesIT {

  private static final int RUNNERS = 20;

  @Test
  void filesOnceUnderOneIdempotencyKey(Stack stack) {
    Api api = stack.api();
    String name = insured(api);
    String body = Forms.claim(name, "RF-" + name, Claim.REFUND_ONLY);
    String key = Api.newKey();

    List<Answer> answers =
        Together.all(
            Collections.nCopies(RUNNERS, () -> api.post(PLATFORM, "/v1/claims", body, key)));
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 201 && !answer.isReplayed())
        .hasSize(1);
    assertThat(answers)
        .allMatch(
            answer -> answer.status() == 201 || answer.text("code").equals("REQUEST_IN_PROGRESS"));
    assertThat(api.get(OPERATOR, "/v1/claims?subOrderId=S-" + name).body().path("items"))
        .hasSize(1);
  }

  @RepeatedTest(20)
  void opensOneClaimOfASubOrder(Stack stack) {
    Api api = stack.api();
    String name = insured(api);

    List<Answer> answers = Together.all(List.of(file(api, name, "A"), file(api, name, "B")));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    assertThat(answers).extracting(answer -> answer.text("code")).contains("OPEN_CLAIM_EXISTS");
    assertThat(answers.get(0).text("claimId")).isEqualTo(answers.get(1).text("claimId"));
    assertThat(api.get(OPERATOR, "/v1/claims?subOrderId=S-" + name).body().path("items"))
        .hasSize(1);
  }

  @RepeatedTest(5)
  void takesOneOfTwoReviews(Stack stack) {
    Api api = stack.api();
    String path = "/v1/claims/" + Claim.returnAndRefund(api).id() + "/review";
    String reject = "{\"decision\":\"REJECT\",\"reason\":{\"code\":\"NO\",\"text\":\"No.\"}}";

    List<Answer> answers =
        Together.all(
            List.of(
                () -> api.post(REVIEWER, path, "{\"decision\":\"APPROVE\"}"),
                () -> api.post(SENIOR_REVIEWER, path, reject)));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(answers).extracting(answer -> answer.text("code")).contains("ACTION_NOT_ALLOWED");
  }

  private static String insured(Api api) {
    String name = Claim.newName();
    api.post(PLATFORM, "/v1/policies", Forms.policy(name)).is(201);
    return name;
  }

  private static Supplier<Answer> file(Api api, String name, String request) {
    String body = Forms.claim(name, "RF-" + request + "-" + name, Claim.REFUND_ONLY);
    return () -> api.post(PLATFORM, "/v1/claims", body);
  }
}
