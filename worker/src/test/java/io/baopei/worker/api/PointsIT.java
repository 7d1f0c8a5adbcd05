package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.programme.Programme;
import io.baopei.port.record.PointsOrder;
import io.baopei.worker.engine.EngineUnavailable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** T-13, T-14 and OQ-15: points for a service that was not performed. */
class PointsIT extends PointsHarness {

  @AfterEach
  void heal() {
    points.failure = null;
  }

  @Test
  void ordersOnceForASubOrder() {
    String claimId = claimOf("once");
    Answer first = post(path(claimId), OPS, "points-key", BODY);
    Answer replayed = post(path(claimId), OPS, "points-key", BODY);
    Answer again = post(path(claimId), PLATFORM, BODY.replace("No address", "Nothing"));

    assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
    assertThat(first.at("/ground")).isEqualTo("RETURN_OBSTRUCTED");
    assertThat(first.at("/statement")).startsWith("No address");
    assertThat(first.at("/orderedBy/role")).isEqualTo("OPS");
    assertThat(first.json().at("/points").asInt()).isEqualTo(10_000);
    assertThat(first.at("/status")).isEqualTo("PENDING");
    assertThat(first.json().at("/complaintAccepted").asBoolean()).isTrue();
    assertThat(first.json().at("/issuedAt").isNull()).isTrue();
    assertThat(first.json().at("/items")).hasSize(1);
    assertThat(replayed.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/statement")).startsWith("No address");
    assertThat(started(claimId)).containsExactly(1);
    assertThat(first.json().at("/repeated").asBoolean(true)).isFalse();
    assertThat(again.json().at("/repeated").asBoolean()).isTrue();
    assertThat(points.repeated.getLast()).startsWith("Nothing");
    assertThat(get(path(claimId), BUYER).raw().body())
        .isEqualTo(again.raw().body().replace("\"repeated\":true", "\"repeated\":false"));
  }

  @Test
  void answersWithTheFirstOrderThroughAnotherClaimOfTheSubOrder() {
    String first = claimOf("two");
    post(path(first), PLATFORM, BODY);
    closedAs(first, Outcome.REJECTED);
    String second =
        post("/v1/claims", PLATFORM, Bodies.claim("points-two").replace("\"RF-", "\"RF-2-"))
            .at("/claimId");

    Answer again = post(path(second), OPS, BODY);

    assertThat(second).isNotEqualTo(first);
    assertThat(again.status()).as(again.raw().body()).isEqualTo(200);
    assertThat(again.at("/claimId")).isEqualTo(first);
    assertThat(get(path(second), MERCHANT).at("/claimId")).isEqualTo(first);
  }

  static List<String> others() {
    return List.of(
        MERCHANT, INSURER, BUYER, Tokens.of("fin-1", null, "FINANCE"), Tokens.of("x", "TMALL"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void takesOrdersFromOperationsAndThePlatformOnly(String token) {
    assertThat(post(path(claimOf("only")), token, BODY).code()).isEqualTo("FORBIDDEN");
  }

  @Test
  void hidesAnotherPlatformsClaim() {
    String claimId = claimOf("theirs");
    String other = Tokens.of("bot", "OTHER", "PLATFORM");
    assertThat(post(path(claimId), other, BODY).code()).isEqualTo("CLAIM_NOT_FOUND");
    assertThat(get(path(claimId), other).code()).isEqualTo("CLAIM_NOT_FOUND");
    assertThat(post(path("C-NONE"), OPS, BODY).code()).isEqualTo("CLAIM_NOT_FOUND");
    assertThat(get(path(claimId), PLATFORM).code()).isEqualTo("POINTS_NOT_FOUND");
    assertThat(get(path(claimId), PLATFORM).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"ground\":\"RETURN_OBSTRUCTED\",|''|/ground",
        "No address\\nwas given.|'  '|/statement",
        "https://p.example/1|ftp|/items/0/uri"
      })
  void wantsAGroundAndAStatement(String what, String instead, String field) {
    Answer answer = post(path(claimOf("fields")), OPS, BODY.replace(what, instead));
    assertThat(answer.code()).isEqualTo("INVALID_FIELD");
    assertThat(answer.at("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void wantsEvidence() {
    String body = BODY.substring(0, BODY.indexOf("\"items\"")) + "\"items\":[]}";
    Answer answer = post(path(claimOf("proof")), OPS, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("PROOF_REQUIRED");
    assertThat(answer.at("/errors/0/field")).isEqualTo("/items");
  }

  @Test
  void isOfOneProgrammeAndOfCoveredClaims() {
    post("/v1/policies", PLATFORM, ProgrammeBodies.policy(Programme.LIVE_PRICE, "points"));
    String other =
        post("/v1/claims", PLATFORM, ProgrammeBodies.claim(Programme.LIVE_PRICE, "points"))
            .at("/claimId");
    assertThat(post(path(other), OPS, BODY).code()).isEqualTo("ACTION_NOT_ALLOWED");
    assertThat(post(path(other), OPS, BODY).at("/detail")).contains("TMALL_30_DAY");

    String refused = claimOf("refused");
    closedAs(refused, Outcome.NOT_COVERED);
    assertThat(post(path(refused), OPS, BODY).status()).isEqualTo(409);
  }

  @Test
  void isOrderedThoughTheEngineIsAway() {
    String claimId = claimOf("away");
    points.failure = new EngineUnavailable(false, new IllegalStateException("down"));
    assertThat(post(path(claimId), OPS, BODY).status()).isEqualTo(201);
    assertThat(started(claimId)).isEmpty();
    assertThat(points.unstarted(AT, 9)).extracting(PointsOrder::claimId).contains(claimId);

    points.failure = null;
    assertThat(post(path(claimId), OPS, BODY).status()).isEqualTo(200);
    assertThat(started(claimId)).containsExactly(1);
  }

  @Test
  void triesAgainWhenOperationsOrderWhatWasDeclined() {
    String claimId = claimOf("declined");
    post(path(claimId), PLATFORM, BODY);
    points.declined(claimId, AT);

    Answer platform = post(path(claimId), PLATFORM, BODY);
    assertThat(platform.status()).isEqualTo(409);
    assertThat(platform.at("/detail")).contains("MERCHANT_POINTS_TOO_LOW", "OPS");
    assertThat(platform.at("/stage")).isEqualTo("RETURN_TRACKING");
    Answer operations = post(path(claimId), OPS, BODY);
    assertThat(operations.status()).isEqualTo(200);
    assertThat(operations.json().at("/attempt").asInt()).isEqualTo(2);
    assertThat(operations.json().at("/repeated").asBoolean()).isTrue();
    assertThat(started(claimId)).containsExactly(1, 2);
  }

  @Test
  void endsTheComplaintAndSaysSoInTheTrace() {
    String claimId = claimOf("issued");
    post(path(claimId), OPS, BODY);
    points.issued(claimId, AT);

    Answer order = get(path(claimId), MERCHANT);
    assertThat(order.json().at("/complaintAccepted").asBoolean()).isFalse();
    assertThat(order.at("/issuedAt")).isEqualTo(AT.toString());
    JsonNode trace = get("/v1/claims/" + claimId + "/trace", BUYER).json();
    JsonNode ordered = line(trace, "POINTS_ORDERED");
    assertThat(ordered.path("rules").toString()).isEqualTo("[\"T-13\",\"OQ-15\"]");
    assertThat(ordered.at("/actor/sub").asText()).isEqualTo("ops-1");
    assertThat(ordered.toString()).doesNotContain("No address");
    JsonNode issued = line(trace, "POINTS_ISSUED");
    assertThat(issued.path("rules").toString()).contains("T-14");
    assertThat(issued.at("/amount/amountMinor").asLong()).isEqualTo(10_000);
    assertThat(issued.path("attempts")).hasSize(2);
    assertThat(trace.path("rulebook").findValuesAsText("id")).contains("T-13", "T-14", "OQ-15");
    assertThat(page(claimId)).contains("comes to 10000 points", "Points issued");
  }

  private String page(String claimId) {
    return send(request("/v1/claims/" + claimId + "/trace")
            .header("Authorization", "Bearer " + OPS)
            .header("Accept", "text/html")
            .GET())
        .raw()
        .body();
  }

  private List<Integer> started(String claimId) {
    return points.started.stream()
        .filter(order -> order.claimId().equals(claimId))
        .map(order -> order.attempt())
        .toList();
  }
}
