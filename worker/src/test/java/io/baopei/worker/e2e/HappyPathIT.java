package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.OPERATOR;
import static io.baopei.worker.e2e.Caller.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(StackExtension.class)
class HappyPathIT {

  @Test
  void paysAClaimThroughTheWholeStack(Stack stack) {
    Api api = stack.api();
    Claim claim = Claim.returnAndRefund(api).approved().sentBack().receiptConfirmed().ended("PAID");

    Paid.exactly(claim, stack.books(), "REFUND 29900", "INDEMNITY 29900", "RETURN_FREIGHT 1000");
    JsonNode trace = claim.trace();
    assertThat(trace.path("rules").findValuesAsString("subject")).contains("T-06", "T-07");
    assertThat(trace.path("money").findValuesAsString("type")).contains("COMPUTED", "LEG_PAID");
    assertThat(trace.path("events").findValuesAsString("type")).contains("FILED", "CLOSED");
    String subOrder = claim.view().path("subOrderId").asString();
    Answer list = api.get(PLATFORM, "/v1/claims?outcome=PAID&subOrderId=" + subOrder).is(200);
    assertThat(list.body().path("items")).hasSize(1).first().isEqualTo(claim.view());
    assertThat(api.get(OPERATOR, "/v1/claims/" + claim.id()).text("stage")).isEqualTo("CLOSED");
  }
}
