package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.PLATFORM;
import static io.baopei.worker.e2e.Caller.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class NoWorkerIT {

  private static final String APPROVE = "{\"decision\":\"APPROVE\"}";

  @Test
  void acceptsFactsWhileNoWorkerRuns(Stack stack) {
    Api api = stack.api();
    Claim claim = Claim.returnAndRefund(api).approved().inStage("RETURN_TRACKING");
    Claim other = Claim.refundOnly(api);
    stack.service.terminate();
    stack.startService("api");

    String sentBack =
        Forms.event(claim.id() + "-sent", "RETURN_TRACKING_SUBMITTED", claim.id(), Forms.TRACKING);
    Answer first = api.post(PLATFORM, "/v1/platform-events", sentBack).is(202);
    Answer second = api.post(PLATFORM, "/v1/platform-events", sentBack).is(202);
    assertThat(first.body().path("duplicate").asBoolean()).isFalse();
    assertThat(second.body().path("duplicate").asBoolean()).isTrue();
    signalReceipt(stack, claim);
    signalReceipt(stack, claim);
    assertThat(claim.view().path("stage").asString()).isEqualTo("RETURN_TRACKING");
    String review = "/v1/claims/" + other.id() + "/review";
    String key = Api.newKey();
    api.post(REVIEWER, review, APPROVE, key).is(503);

    stack.service.terminate();
    stack.startService("all");
    claim.ended("PAID");
    Paid.exactly(claim, stack.books(), "REFUND 29900", "INDEMNITY 29900", "RETURN_FREIGHT 1000");
    // The review that nobody answered was carried out: said again, it is answered.
    other.ended("PAID");
    Eventually.await(
        "the review's answer",
        () -> api.post(REVIEWER, review, APPROVE, key),
        answer -> answer.status() == 200);
    assertThat(Collections.frequency(claim.eventTypes(), "RECEIPT_CONFIRMED")).isEqualTo(1);
  }

  /** As any other system may, past the API; the second of the same event id does nothing. */
  private static void signalReceipt(Stack stack, Claim claim) {
    String input =
        """
        {"eventId":"%s-receipt","action":"receipt","data":{"decision":"CONFIRM"}}
        """
            .formatted(claim.id());
    stack.temporalCli(
        "workflow",
        "signal",
        "--workflow-id",
        "claim/" + claim.id(),
        "--name",
        "merchantAction",
        "--input",
        input.strip());
  }
}
