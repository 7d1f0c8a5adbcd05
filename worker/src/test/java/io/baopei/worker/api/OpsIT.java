package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.port.record.Invariants.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class OpsIT extends ApiHarness {

  private static final String FINANCE = Tokens.of("fin-1", null, "FINANCE");
  private static final String REASON = "\"reason\":{\"code\":\"DRILL\",\"text\":\"A drill.\"}";

  @Autowired private MemoryOps ops;

  @Test
  void stopsThePayoutsOfOnePayerAndLetsThemGoAgain() {
    Answer stopped =
        post("/v1/ops/payout-stop", OPS, "{\"payerId\":\"INS-9\",\"stop\":true," + REASON + "}");
    assertThat(stopped.status()).as(stopped.raw().body()).isEqualTo(200);
    JsonNode stop = stopped.json().at("/stops/0");
    assertThat(stop.path("payerId").asText()).isEqualTo("INS-9");
    assertThat(stop.path("by").asText()).isEqualTo("ops-1");
    assertThat(stop.at("/reason/code").asText()).isEqualTo("DRILL");
    assertThat(get("/v1/ops/payout-stop", OPS).json()).isEqualTo(stopped.json());

    Answer lifted =
        post("/v1/ops/payout-stop", OPS, "{\"payerId\":\"INS-9\",\"stop\":false," + REASON + "}");
    assertThat(lifted.json().path("stops")).isEmpty();
  }

  @Test
  void stopsNothingWithoutAReason() {
    assertThat(post("/v1/ops/payout-stop", OPS, "{\"stop\":true}").code())
        .isEqualTo("REASON_REQUIRED");
    assertThat(post("/v1/ops/payout-stop", OPS, "{" + REASON + "}").at("/errors/0/field"))
        .isEqualTo("/stop");
  }

  /** It would stop nothing, and whoever said it would believe that it did. */
  @Test
  void stopsNoPayerThatNobodyKnows() {
    Answer refused =
        post("/v1/ops/payout-stop", OPS, "{\"payerId\":\"INS-99\",\"stop\":true," + REASON + "}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("INVALID_FIELD");
    assertThat(refused.at("/errors/0/field")).isEqualTo("/payerId");
    assertThat(refused.at("/errors/0/message")).contains("GET /v1/ops/claims-funds");
    assertThat(get("/v1/ops/payout-stop", OPS).json().path("stops")).isEmpty();
    assertThat(
            post(
                    "/v1/ops/payout-stop",
                    OPS,
                    "{\"payerId\":\"INS-99\",\"stop\":false," + REASON + "}")
                .status())
        .as("nor is there one to lift")
        .isEqualTo(422);
  }

  @Test
  void liftsAStopWhoeverItIsOf() {
    String body = "{\"payerId\":\"AMAZON\",\"stop\":%s," + REASON + "}";
    assertThat(post("/v1/ops/payout-stop", OPS, body.formatted(true)).status()).isEqualTo(200);
    ops.forget("PLATFORM/AMAZON");
    Answer lifted = post("/v1/ops/payout-stop", OPS, body.formatted(false));
    assertThat(lifted.status()).as(lifted.raw().body()).isEqualTo(200);
    assertThat(lifted.json().path("stops")).isEmpty();
  }

  @Test
  void limitsTheFundOfAPlatform() {
    String body =
        "{\"party\":\"PLATFORM\",\"currency\":\"USD\","
            + "\"limit\":{\"currency\":\"USD\",\"amountMinor\":700},"
            + REASON
            + "}";
    Answer limited = post("/v1/ops/claims-funds/AMAZON-US/limit", OPS, body);
    assertThat(limited.at("/errors/0/field")).isEqualTo("insurerId");
    assertThat(limited.at("/errors/0/message")).contains("once the first one is filed");

    ops.meet("PLATFORM/AMAZON-US");
    limited = post("/v1/ops/claims-funds/AMAZON-US/limit", OPS, body);
    assertThat(limited.status()).as(limited.raw().body()).isEqualTo(200);
    JsonNode fund = limited.json().path("items").path(limited.json().path("items").size() - 1);
    assertThat(fund.path("party").asText()).isEqualTo("PLATFORM");
    assertThat(fund.path("payerId").asText()).isEqualTo("AMAZON-US");
    assertThat(fund.at("/limit/amountMinor").asInt()).isEqualTo(700);
  }

  @Test
  void limitsNoFundOfAnInsurerWithoutAPolicy() {
    Answer refused =
        post("/v1/ops/claims-funds/AMAZON/limit", OPS, "{\"currency\":\"CNY\"," + REASON + "}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("insurerId");
    assertThat(refused.at("/errors/0/message")).contains("register one first");
  }

  @Test
  void limitsAFund() {
    Answer limited =
        post(
            "/v1/ops/claims-funds/INS-1/limit",
            OPS,
            "{\"currency\":\"CNY\",\"limit\":{\"currency\":\"CNY\",\"amountMinor\":500000},"
                + REASON
                + "}");
    assertThat(limited.status()).as(limited.raw().body()).isEqualTo(200);
    JsonNode fund = limited.json().path("items").path(limited.json().path("items").size() - 1);
    assertThat(fund.path("party").asText()).isEqualTo("INSURER");
    assertThat(fund.at("/limit/amountMinor").asInt()).isEqualTo(500_000);
    assertThat(get("/v1/ops/claims-funds", OPS).json()).isEqualTo(limited.json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"currency\":\"CNY\",\"limit\":{\"currency\":\"USD\",\"amountMinor\":5},%s}",
        "{\"currency\":\"XYZ\",%s}",
        "{\"currency\":\"CNY\",\"limit\":{\"currency\":\"CNY\",\"amountMinor\":-5},%s}"
      })
  void refusesALimitThatIsNoSumOfTheFund(String body) {
    Answer refused = post("/v1/ops/claims-funds/INS-1/limit", OPS, body.formatted(REASON));
    assertThat(refused.status()).as(refused.raw().body()).isEqualTo(422);
  }

  @Test
  void limitsNoFundOfAnInsurerThatCannotBe() {
    Answer refused =
        post("/v1/ops/claims-funds/INS%201/limit", OPS, "{\"currency\":\"CNY\"," + REASON + "}");
    assertThat(refused.code()).isEqualTo("INVALID_FIELD");
    assertThat(refused.at("/errors/0/field")).isEqualTo("insurerId");
  }

  @Test
  void saysWhatDoesNotHold() {
    ops.finds(new Finding("06-one-payment-of-a-leg", "No leg is paid twice.", List.of("C-1"), 1));
    Answer report = get("/v1/ops/invariants", OPS);
    assertThat(report.json().path("holds").asBoolean()).isFalse();
    assertThat(report.at("/invariants/0/violations/0")).isEqualTo("C-1");
    ops.finds(new Finding("06-one-payment-of-a-leg", "No leg is paid twice.", List.of(), 0));
    assertThat(get("/v1/ops/invariants", OPS).json().path("holds").asBoolean()).isTrue();
  }

  @Test
  void comparesAllClaimsWithTheEnginePageByPage() {
    Answer first = get("/v1/ops/invariants/engine?limit=2", OPS);
    assertThat(first.json().path("holds").asBoolean()).isTrue();
    assertThat(first.json().path("claims").asInt()).isEqualTo(2);
    assertThat(first.json().path("forgotten").asInt()).isEqualTo(1);

    Answer last = get("/v1/ops/invariants/engine?limit=2&cursor=" + first.at("/nextCursor"), OPS);
    assertThat(last.json().path("holds").asBoolean()).isFalse();
    assertThat(last.at("/invariants/0/violations/0")).isEqualTo("C-3");
    assertThat(last.json().path("nextCursor").isNull()).isTrue();

    assertThat(get("/v1/ops/invariants/engine?cursor=made-up", OPS).code())
        .isEqualTo("INVALID_FIELD");
  }

  /** Finance sees all, and changes nothing. */
  @Test
  void isSeenByFinanceToo() {
    for (String path : List.of("payout-stop", "claims-funds", "invariants", "invariants/engine")) {
      assertThat(get("/v1/ops/" + path, FINANCE).status()).as(path).isEqualTo(200);
    }
    assertThat(post("/v1/ops/payout-stop", FINANCE, "{\"stop\":true," + REASON + "}").status())
        .isEqualTo(403);
    String limit = "{\"currency\":\"CNY\"," + REASON + "}";
    assertThat(post("/v1/ops/claims-funds/INS-1/limit", FINANCE, limit).status()).isEqualTo(403);
  }

  @Test
  void isTheOperatorsBusiness() {
    for (String other : List.of(PLATFORM, INSURER, MERCHANT, BUYER)) {
      assertThat(get("/v1/ops/payout-stop", other).status()).isEqualTo(403);
      assertThat(get("/v1/ops/claims-funds", other).status()).isEqualTo(403);
      assertThat(get("/v1/ops/invariants", other).status()).isEqualTo(403);
      assertThat(get("/v1/ops/invariants/engine", other).status()).isEqualTo(403);
      assertThat(post("/v1/ops/payout-stop", other, "{\"stop\":true," + REASON + "}").status())
          .isEqualTo(403);
    }
  }
}
