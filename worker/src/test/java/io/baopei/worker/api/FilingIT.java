package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.worker.engine.EngineUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingIT extends ApiHarness {

  @AfterEach
  void heal() {
    engine.failure = null;
  }

  @Test
  void filesAClaimAndSaysWhereItIs() {
    Answer answer = filed("file");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/stage")).isEqualTo("INSURER_REVIEW");
    assertThat(answer.at("/deadlines/0/clock")).isEqualTo("INSURER_REVIEW");
    assertThat(answer.json().at("/repeated").asBoolean()).isFalse();
    assertThat(answer.json().has("outcome")).isTrue();
    assertThat(answer.json().at("/settlement/cap/amountMinor").asLong()).isEqualTo(30900);
    assertThat(answer.raw().headers().firstValue("Location"))
        .hasValue("/v1/claims/" + answer.at("/claimId"));
    assertThat(engine.started).contains(answer.at("/claimId"));
  }

  @Test
  void answersTheSameFilingWithTheFirstClaim() {
    String claimId = filed("again").at("/claimId");

    Answer again = post("/v1/claims", PLATFORM, Bodies.claim("again"));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/claimId")).isEqualTo(claimId);
    assertThat(again.json().at("/repeated").asBoolean()).isTrue();
  }

  @Test
  void givesTheFirstAnswerToTheSameKey() {
    String body = Bodies.claim("replay");
    Answer first = post("/v1/claims", PLATFORM, "replay-key", body);
    Answer second = post("/v1/claims", PLATFORM, "replay-key", body);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.raw().body()).isEqualTo(first.raw().body());
    assertThat(second.raw().headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(second.raw().headers().firstValue("Location"))
        .isEqualTo(first.raw().headers().firstValue("Location"));
  }

  @Test
  void answersAnUncoveredClaimAtOnce() {
    Answer answer = post("/v1/claims", PLATFORM, Bodies.claim("no-policy"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/stage")).isEqualTo("CLOSED");
    assertThat(answer.at("/outcome")).isEqualTo("NOT_COVERED");
    assertThat(answer.at("/refusedBy")).isEqualTo("T-17");
  }

  @Test
  void leavesNothingBehindWhenTheEngineIsDown() {
    engine.failure = new EngineUnavailable(false, new IllegalStateException("down"));
    Answer down = post("/v1/claims", PLATFORM, "down-key", Bodies.claim("down"));
    engine.failure = null;
    Answer up = post("/v1/claims", PLATFORM, "down-key", Bodies.claim("down"));

    assertThat(down.status()).isEqualTo(503);
    assertThat(down.code()).isEqualTo("ENGINE_UNAVAILABLE");
    assertThat(down.raw().headers().firstValue("Retry-After")).isPresent();
    assertThat(up.status()).isEqualTo(201);
    assertThat(up.json().at("/repeated").asBoolean()).isFalse();
  }

  @Test
  void leavesNothingBehindWhenTheEngineRefusesTheStart() {
    engine.failure = new IllegalStateException("no search attribute ClaimStage");
    Answer refused = post("/v1/claims", PLATFORM, Bodies.claim("unfit"));
    engine.failure = null;
    Answer fit = post("/v1/claims", PLATFORM, Bodies.claim("unfit"));

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("ENGINE_UNAVAILABLE");
    assertThat(refused.raw().body()).doesNotContain("attribute");
    assertThat(fit.status()).isEqualTo(201);
  }

  @Test
  void goesOnWithAClaimThatPerhapsRuns() {
    engine.failure = new EngineUnavailable(true, new IllegalStateException("late"));
    Answer late = post("/v1/claims", PLATFORM, Bodies.claim("perhaps"));
    engine.failure = null;
    Answer again = post("/v1/claims", PLATFORM, Bodies.claim("perhaps"));

    assertThat(late.status()).isEqualTo(503);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().at("/repeated").asBoolean()).isTrue();
    assertThat(engine.started).contains(again.at("/claimId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"quantity\":1 | \"quantity\":\"1\" | /order/quantity",
        "\"quantity\":1 | \"quantity\":1.0 | /order/quantity",
        "\"orderId\":\"O-x\" | \"orderId\":7 | /order/orderId",
        "\"reason\":\"QUALITY\" | \"reason\":0 | /request/reason",
        "\"reason\":\"QUALITY\" | \"reason\":\"\" | /request/reason",
        "\"reason\":\"QUALITY\" | \"reason\":\"quality\" | /request/reason",
        "\"quantity\":1 | \"quantity\":1,\"quantity\":1 | /order",
        "\"quantity\":1 | \"quantity\":1,\"colour\":\"red\" | /order/colour",
        "\"amountMinor\":29900 | \"amountMinor\":\"29900\" | /order/paid/amountMinor",
        "\"evidence\":[ | \"evidence\":[[], | /evidence/0",
        "\"programme\":\"TMALL_30_DAY\" | \"programme\":true | /programme",
      })
  void refusesWhatItCannotRead(String right, String wrong, String field) {
    String body = Bodies.claim("x").replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    Answer answer = post("/v1/claims", PLATFORM, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
    assertThat(answer.at("/errors/0/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"quantity\":1 | \"quantity\":0 | /order/quantity",
        "\"orderId\":\"O-x\" | \"orderId\":\"\" | /order/orderId",
        "\"orderId\":\"O-x\", | '' | /order/orderId",
        "\"problem\":\"NO_POWER\" | \"problem\":\"NO_LUCK\" | /request/problem",
        "\"problem\":\"NO_POWER\" | \"problem\":\"VISIBLE_DIFFERENCE\" | /request/problem",
        "https://pictures | ftp://pictures | /evidence/0/uri",
        "Does not switch on. | nul\\\\u0000 | /request/description",
        "\"amountMinor\":29900 | \"amountMinor\":-1 | /order/paid/amountMinor",
        "\"quantity\":1 | \"quantity\":1,\"freight\":{\"currency\":\"CNY\",\"amountMinor\":30000} "
            + "| /order/paid",
      })
  void namesTheFieldThatIsOutOfBounds(String right, String wrong, String field) {
    String body = Bodies.claim("x").replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    Answer answer = post("/v1/claims", PLATFORM, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("INVALID_FIELD");
    assertThat(answer.at("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void namesAllFieldsAtOnce() {
    String body =
        Bodies.claim("x").replace("\"quantity\":1", "\"quantity\":0").replace("NO_POWER", "LUCK");
    Answer answer = post("/v1/claims", PLATFORM, body);

    assertThat(answer.json().at("/errors")).hasSize(2);
  }

  @Test
  void refusesAnotherCurrency() {
    Answer answer = post("/v1/claims", PLATFORM, Bodies.claim("x").replace("CNY", "USD"));

    assertThat(answer.code()).isEqualTo("CURRENCY_MISMATCH");
  }
}
