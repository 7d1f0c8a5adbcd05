package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What operators hold back stays back, and goes on by itself or by their word. */
@ExtendWith(StackExtension.class)
class MoneyGuardsIT {

  private static final String REASON = "\"reason\":{\"code\":\"DRILL\",\"text\":\"A drill.\"}";

  @AfterEach
  void theRecordsHold(Stack stack) {
    Api api = stack.api();
    JsonNode report = api.get(OPERATOR, "/v1/ops/invariants").is(200).body();
    assertThat(report.path("holds").asBoolean()).as(report.toPrettyString()).isTrue();
  }

  @Test
  void holdsPayoutsUntilTheStopIsLifted(Stack stack) {
    Api api = stack.api();
    stop(api, true);
    Claim claim;
    try {
      claim = Claim.refundOnly(api).approved().inStage("PAYOUT");
      assertThat(stack.books().movements(claim.id()))
          .as("the merchant's refund is not the payer's money")
          .allMatch(moved -> moved.key().contains("/REFUND/"));
    } finally {
      stop(api, false);
    }
    claim.ended("PAID");
    Paid.exactly(claim, stack.books(), "REFUND 29900", "INDEMNITY 29900");
  }

  @Test
  void parksWhatTheFundDoesNotCoverUntilItsLimitIsRaised(Stack stack) {
    Api api = stack.api();
    Claim claim = Claim.refundOnly(api);
    String insurer = claim.view().path("insurerId").asString();
    limit(api, insurer, "\"limit\":" + ProgrammeForms.cny(drawn(api, insurer)) + ",");
    try {
      claim.approved().inStage("PAYOUT");
      Eventually.holds(
          "parked",
          () -> claim.view().at("/parked/step").asString("").equals("PAYOUT_FUNDS_EXHAUSTED"));
    } finally {
      limit(api, insurer, "");
    }
    api.postPatiently(
            OPERATOR,
            "/v1/claims/" + claim.id() + "/repair",
            "{\"decision\":\"RETRY\"," + REASON + "}")
        .is(200);
    claim.ended("PAID");
    Paid.exactly(claim, stack.books(), "REFUND 29900", "INDEMNITY 29900");
  }

  private static void stop(Api api, boolean stop) {
    api.postPatiently(OPERATOR, "/v1/ops/payout-stop", "{\"stop\":%s,%s}".formatted(stop, REASON))
        .is(200);
  }

  private static void limit(Api api, String insurer, String limit) {
    String path = "/v1/ops/claims-funds/" + insurer + "/limit";
    api.postPatiently(OPERATOR, path, "{\"currency\":\"CNY\",%s%s}".formatted(limit, REASON))
        .is(200);
  }

  private static long drawn(Api api, String insurer) {
    for (JsonNode fund : api.get(OPERATOR, "/v1/ops/claims-funds").is(200).body().path("items")) {
      if (fund.path("payerId").asString().equals(insurer)) {
        return fund.at("/drawn/amountMinor").asLong();
      }
    }
    return 0;
  }
}
