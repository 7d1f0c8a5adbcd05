package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** T-15 and T-16: merchants report buyers, platforms block them. */
class BuyerReportsIT extends ApiHarness {

  private static final String FINANCE = Tokens.of("fin-1", null, "FINANCE");
  private static final String OTHER_PLATFORM = Tokens.of("bot", "OTHER", "PLATFORM");
  private static final String REPORT =
      """
      {"reason":{"code":"REPEATED","text":"The third kettle."},
       "items":[{"kind":"PHOTO","uri":"https://p.example/1","sha256":"%s"}]}
      """
          .formatted("ab".repeat(32));
  private static final String BLOCK =
      "{\"decision\":\"BLOCK\",\"reason\":{\"code\":\"ABUSE\",\"text\":null}}";
  private static final String DISMISS =
      "{\"decision\":\"DISMISS\",\"reason\":{\"code\":\"HARMLESS\",\"text\":null}}";
  private static final String REASON = "{\"reason\":{\"code\":\"APPEALED\",\"text\":null}}";

  /** Reports are of buyers of their own: what one test blocks is nobody else's business. */
  private String claimOf(String name) {
    post("/v1/policies", PLATFORM, Bodies.policy("reported-" + name));
    String body = Bodies.claim("reported-" + name).replace("\"B-9\"", "\"B-" + name + "\"");
    return post("/v1/claims", PLATFORM, body).at("/claimId");
  }

  private Answer report(String name) {
    return post("/v1/claims/" + claimOf(name) + "/buyer-report", MERCHANT, REPORT);
  }

  private Answer decide(String reportId, String body) {
    return post("/v1/buyer-reports/" + reportId + "/decision", PLATFORM, body);
  }

  @Test
  void keepsTheFirstReportOfAClaim() {
    String path = "/v1/claims/" + claimOf("first") + "/buyer-report";
    Answer first = post(path, MERCHANT, "report-key", REPORT);
    Answer replayed = post(path, MERCHANT, "report-key", REPORT);
    Answer again = post(path, MERCHANT, REPORT.replace("third", "fourth"));

    assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
    assertThat(first.at("/buyerId")).isEqualTo("B-first");
    assertThat(first.at("/status")).isEqualTo("OPEN");
    assertThat(first.json().at("/ruling").isNull()).isTrue();
    assertThat(first.json().at("/items")).hasSize(1);
    assertThat(replayed.status()).isEqualTo(201);
    assertThat(replayed.raw().headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
  }

  static List<String> notMerchants() {
    return List.of(PLATFORM, INSURER, BUYER, OPS, FINANCE, Tokens.of("x", "M-77"));
  }

  @ParameterizedTest
  @MethodSource("notMerchants")
  void takesReportsFromMerchantsOnly(String token) {
    String path = "/v1/claims/" + claimOf("only") + "/buyer-report";
    assertThat(post(path, token, REPORT).code()).isEqualTo("FORBIDDEN");
  }

  @Test
  void hidesAnotherMerchantsClaim() {
    String path = "/v1/claims/" + claimOf("theirs") + "/buyer-report";
    String other = Tokens.of("s", "M-9", "MERCHANT");
    assertThat(post(path, other, REPORT).code()).isEqualTo("CLAIM_NOT_FOUND");
    assertThat(post("/v1/claims/C-NONE/buyer-report", MERCHANT, REPORT).code())
        .isEqualTo("CLAIM_NOT_FOUND");
    assertThat(post(path, Tokens.of("o", "M-9", "MERCHANT", "OPS"), REPORT).code())
        .isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/reason",
        "{\"reason\":{\"text\":\"x\"}}|/reason/code",
        "{\"reason\":{\"code\":\"X\"},\"items\":[null]}|/items/0"
      })
  void wantsAReason(String body, String field) {
    String path = "/v1/claims/" + claimOf("reason") + "/buyer-report";
    Answer answer = post(path, MERCHANT, body);
    assertThat(answer.code()).isEqualTo("INVALID_FIELD");
    assertThat(answer.at("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void takesTwentyItemsAtMost() {
    String item = "{\"kind\":\"PHOTO\",\"uri\":\"https://p/1\",\"sha256\":\"" + "ab".repeat(32);
    String many = String.join(",", Collections.nCopies(21, item + "\"}"));
    String path = "/v1/claims/" + claimOf("many") + "/buyer-report";
    String body = "{\"reason\":{\"code\":\"X\",\"text\":null},\"items\":[" + many + "]}";
    assertThat(post(path, MERCHANT, body).at("/errors/0/field")).isEqualTo("/items");
  }

  static List<String> readers() {
    return List.of(PLATFORM, INSURER, OPS, FINANCE);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void showsReportsToWhomTheyConcern(String token) {
    String reportId = report("shown").at("/reportId");
    assertThat(ids("buyerId=B-shown", token)).containsExactly(reportId);
    assertThat(ids("buyerId=B-shown&status=OPEN", token)).containsExactly(reportId);
    assertThat(ids("buyerId=B-shown&status=BLOCKED", token)).isEmpty();
  }

  @Test
  void showsThemToNobodyElse() {
    report("unseen");
    assertThat(ids("buyerId=B-unseen", OTHER_PLATFORM)).isEmpty();
    assertThat(ids("buyerId=B-unseen", Tokens.of("r", "INS-9", "INSURER"))).isEmpty();
    for (String token : List.of(MERCHANT, BUYER)) {
      assertThat(get("/v1/buyer-reports", token).code()).isEqualTo("FORBIDDEN");
      assertThat(get("/v1/blocked-buyers", token).code()).isEqualTo("FORBIDDEN");
    }
    assertThat(get("/v1/blocked-buyers", INSURER).code()).isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/buyer-reports?limit=0, INVALID_FIELD",
    "/v1/buyer-reports?cursor=made-up, INVALID_FIELD",
    "/v1/buyer-reports?status=ODD, MALFORMED_REQUEST",
    "/v1/blocked-buyers?limit=101, INVALID_FIELD",
    "/v1/blocked-buyers?limit=ten, MALFORMED_REQUEST",
    "/v1/blocked-buyers?cursor=made-up, INVALID_FIELD",
    "/v1/blocked-buyers?colour=red, MALFORMED_REQUEST"
  })
  void wantsReadableFilters(String path, String code) {
    assertThat(get(path, OPS).code()).isEqualTo(code);
  }

  @Test
  void blocksABuyerWhoseClaimsThenWaitForAPerson() {
    String reportId = report("blocked").at("/reportId");

    Answer decided = decide(reportId, BLOCK);
    assertThat(decided.status()).as(decided.raw().body()).isEqualTo(200);
    assertThat(decided.at("/status")).isEqualTo("BLOCKED");
    assertThat(decided.at("/ruling/by")).isEqualTo("tmall-bot");
    assertThat(blocked(PLATFORM)).contains("B-blocked");
    assertThat(blocked(OPS)).contains("B-blocked");
    assertThat(blocked(OTHER_PLATFORM)).isEmpty();

    Answer flagged = priceClaim("while-blocked");
    assertThat(flagged.json().at("/flags").toString()).isEqualTo("[\"BUYER_BLOCKED\"]");
    assertThat(flagged.at("/stage")).isEqualTo("INSURER_REVIEW");
    Answer trace = get("/v1/claims/" + flagged.at("/claimId") + "/trace", PLATFORM);
    assertThat(trace.json().path("events").toString()).contains("\"rules\":[\"T-16\"]");

    assertThat(unblock("B-blocked", REASON).status()).isEqualTo(200);
    assertThat(blocked(PLATFORM)).doesNotContain("B-blocked");
    assertThat(priceClaim("after-block").at("/stage")).isEqualTo("PAYOUT");
    assertThat(unblock("B-blocked", REASON).code()).isEqualTo("BUYER_NOT_BLOCKED");
  }

  private Answer priceClaim(String name) {
    post("/v1/policies", PLATFORM, ProgrammeBodies.policy(Programme.LIVE_PRICE, name));
    String body = ProgrammeBodies.claim(Programme.LIVE_PRICE, name);
    return post("/v1/claims", PLATFORM, body.replace("\"B-9\"", "\"B-blocked\""));
  }

  @Test
  void liftsABlockFromAnInstantOn() {
    decide(report("lifted").at("/reportId"), BLOCK);
    String later = ProgrammeBodies.in(Duration.ofDays(7));
    String body = REASON.replace("}}", "},\"liftsAt\":\"" + later + "\"}");

    Answer answer = unblock("B-lifted", body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.at("/liftsAt")).isEqualTo(later);
    assertThat(blocked(PLATFORM)).contains("B-lifted");
    String past = ProgrammeBodies.ago(1);
    assertThat(unblock("B-lifted", body.replace(later, past)).at("/errors/0/field"))
        .isEqualTo("/liftsAt");
  }

  @Test
  void decidesAReportOnce() {
    String reportId = report("once").at("/reportId");
    assertThat(decide(reportId, DISMISS).at("/status")).isEqualTo("DISMISSED");
    assertThat(decide(reportId, DISMISS).status()).isEqualTo(200);
    Answer other = decide(reportId, BLOCK);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("BUYER_REPORT_DECIDED");
    assertThat(blocked(PLATFORM)).doesNotContain("B-once");
  }

  static List<String> notPlatforms() {
    return List.of(MERCHANT, INSURER, BUYER, OPS, FINANCE);
  }

  @ParameterizedTest
  @MethodSource("notPlatforms")
  void letsPlatformsOnlyDecide(String token) {
    String path = "/v1/buyer-reports/" + report("platforms").at("/reportId") + "/decision";
    assertThat(post(path, token, BLOCK).code()).isEqualTo("FORBIDDEN");
    assertThat(post("/v1/blocked-buyers/B-1/unblock", token, REASON).code()).isEqualTo("FORBIDDEN");
  }

  @Test
  void hidesAnotherPlatformsReportsAndBlocks() {
    String reportId = report("foreign").at("/reportId");
    String path = "/v1/buyer-reports/" + reportId + "/decision";
    assertThat(post(path, OTHER_PLATFORM, BLOCK).code()).isEqualTo("BUYER_REPORT_NOT_FOUND");
    assertThat(decide("BR-NONE", BLOCK).code()).isEqualTo("BUYER_REPORT_NOT_FOUND");
    decide(reportId, BLOCK);
    assertThat(post("/v1/blocked-buyers/B-foreign/unblock", OTHER_PLATFORM, REASON).code())
        .isEqualTo("BUYER_NOT_BLOCKED");
    assertThat(blocked(PLATFORM)).contains("B-foreign");
  }

  @Test
  void wantsAReasonForEveryDecision() {
    String reportId = report("unreasoned").at("/reportId");
    assertThat(decide(reportId, "{\"decision\":\"BLOCK\"}").code()).isEqualTo("REASON_REQUIRED");
    assertThat(decide(reportId, REASON).at("/errors/0/field")).isEqualTo("/decision");
    assertThat(unblock("B-unreasoned", "{}").code()).isEqualTo("REASON_REQUIRED");
  }

  private Answer unblock(String buyerId, String body) {
    return post("/v1/blocked-buyers/" + buyerId + "/unblock", PLATFORM, body);
  }

  private List<String> ids(String filter, String token) {
    return get("/v1/buyer-reports?" + filter, token)
        .json()
        .path("items")
        .findValuesAsText("reportId");
  }

  private List<String> blocked(String token) {
    return get("/v1/blocked-buyers", token).json().path("items").findValuesAsText("buyerId");
  }
}
