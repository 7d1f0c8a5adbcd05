package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class EngineDownIT {

  @Test
  void answers503WhileTemporalIsDownAndComesBackByItself(Stack stack) {
    Api api = stack.api();
    Claim underWay = Claim.returnAndRefund(api).approved().inStage("RETURN_TRACKING");
    String name = Claim.newName();
    String body = Forms.claim(name, "RF-" + name, Claim.RETURN_AND_REFUND);
    String list = "/v1/claims?requestId=RF-" + name;
    String key = Api.newKey();
    api.post(PLATFORM, "/v1/policies", Forms.policy(name)).is(201);

    stack.temporal.kill();
    Answer refused = api.post(PLATFORM, "/v1/claims", body, key).is(503);
    assertThat(refused.text("code")).isEqualTo("ENGINE_UNAVAILABLE");
    assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
    assertThat(api.get(PLATFORM, list).is(200).body().path("items")).isEmpty();
    assertThat(underWay.view().path("stage").asString()).isEqualTo("RETURN_TRACKING");
    Eventually.holds("the service is not ready", () -> !api.isUp("readyz"));
    assertThat(api.isUp("livez")).isTrue();

    stack.startTemporal();
    Answer filed =
        Eventually.await(
            "the same request is taken",
            () -> api.post(PLATFORM, "/v1/claims", body, key),
            answer -> answer.status() != 503);
    assertThat(filed.is(201).isReplayed()).isFalse();
    assertThat(api.get(PLATFORM, list).is(200).body().path("items")).hasSize(1);
    Eventually.holds("the service is ready", () -> api.isUp("readyz"));
    underWay.sentBack().receiptConfirmed().ended("PAID");
    Paid.exactly(underWay, stack.books(), "REFUND 29900", "INDEMNITY 29900", "RETURN_FREIGHT 1000");
  }
}
