package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.engine.ActionRefused;
import io.baopei.worker.engine.Standing;
import io.baopei.worker.engine.WorkflowGone;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodesIT extends ApiHarness {

  private static final String REVIEW = "{\"decision\":\"APPROVE\"}";

  @AfterEach
  void heal() {
    engine.failure = null;
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasAPage(ErrorCode code) {
    Answer page = send(request("/problems/" + code.slug()).GET());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.raw().body()).contains(code.name());
  }

  @Test
  void everyProblemLooksTheSame() {
    Answer answer = get("/v1/claims/C-NONE", OPS);

    assertIs(answer, ErrorCode.CLAIM_NOT_FOUND);
    assertThat(answer.at("/type")).isEqualTo("/problems/claim-not-found");
    assertThat(answer.at("/instance")).isEqualTo("/v1/claims/C-NONE");
    assertThat(answer.at("/title")).isNotEmpty();
    assertThat(answer.at("/detail")).isNotEmpty();
  }

  @Test
  void wantsAToken() {
    assertIs(send(request("/v1/claims").GET()), ErrorCode.UNAUTHENTICATED);
    assertIs(get("/v1/claims", "nonsense"), ErrorCode.UNAUTHENTICATED);
    assertIs(
        get("/v1/claims", Tokens.forSomebodyElse("a", "TMALL", "PLATFORM")),
        ErrorCode.UNAUTHENTICATED);
  }

  @Test
  void forbidsWhatTheRoleMayNeverDo() {
    String claimId = filed("forbid").at("/claimId");

    assertIs(post("/v1/claims", MERCHANT, Bodies.claim("x")), ErrorCode.FORBIDDEN);
    assertIs(post("/v1/claims/" + claimId + "/review", MERCHANT, REVIEW), ErrorCode.FORBIDDEN);
    assertIs(get("/v1/claims", Tokens.of("x", "y")), ErrorCode.FORBIDDEN);
  }

  @Test
  void doesNotShowAnotherOrganisationsClaim() {
    String path = "/v1/claims/" + filed("hidden").at("/claimId");
    String other = Tokens.of("r", "INS-2", "INSURER");

    assertIs(get(path, other), ErrorCode.CLAIM_NOT_FOUND);
    assertIs(get(path + "/trace", other), ErrorCode.CLAIM_NOT_FOUND);
    assertIs(post(path + "/review", other, REVIEW), ErrorCode.CLAIM_NOT_FOUND);
    assertIs(get("/v1/policies/P-hidden", other), ErrorCode.POLICY_NOT_FOUND);
    assertThat(get(path, BUYER).status()).isEqualTo(200);
    assertThat(get(path, MERCHANT).status()).isEqualTo(200);
    assertThat(get(path + "/trace", INSURER).json().path("rules")).hasSize(8);
  }

  @Test
  void knowsItsRoutes() {
    assertIs(get("/v1/nothing", OPS), ErrorCode.NOT_FOUND);
    assertIs(get("/nothing", OPS), ErrorCode.NOT_FOUND);
    assertIs(post("/v1/claims/C-1/explode", OPS, "{}"), ErrorCode.NOT_FOUND);
    assertIs(
        send(request("/v1/claims").header("Authorization", "Bearer " + OPS).DELETE()),
        ErrorCode.METHOD_NOT_ALLOWED);
    assertIs(
        send(
            request("/v1/claims")
                .header("Authorization", "Bearer " + OPS)
                .header("Accept", "text/csv")
                .GET()),
        ErrorCode.NOT_ACCEPTABLE);
    assertIs(
        send(
            request("/v1/claims")
                .header("Authorization", "Bearer " + PLATFORM)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"))),
        ErrorCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "{\"a\":1}"})
  void wantsReadableBodies(String body) {
    assertIs(post("/v1/claims", PLATFORM, body), ErrorCode.MALFORMED_REQUEST);
  }

  @Test
  void limitsBodies() {
    String body = "{\"programme\":\"" + "x".repeat(256 * 1024) + "\"}";

    assertIs(post("/v1/claims", PLATFORM, body), ErrorCode.BODY_TOO_LARGE);
  }

  @Test
  void wantsAKeyOfItsOwnForEveryRequest() {
    post("/v1/policies", PLATFORM, "same-key", Bodies.policy("key-1"));

    assertIs(
        post("/v1/policies", PLATFORM, "same-key", Bodies.policy("key-2")),
        ErrorCode.IDEMPOTENCY_KEY_REUSED);
    assertIs(
        post("/v1/policies", PLATFORM, " ", Bodies.policy("key-2")),
        ErrorCode.IDEMPOTENCY_KEY_MISSING);
    assertIs(
        post("/v1/policies", PLATFORM, "k".repeat(129), Bodies.policy("key-2")),
        ErrorCode.IDEMPOTENCY_KEY_MISSING);
  }

  @Test
  void freesTheKeyAfterARefusal() {
    post("/v1/claims", PLATFORM, "freed-key", "{}");

    Answer answer = post("/v1/claims", PLATFORM, "freed-key", Bodies.claim("freed"));

    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void refusesConflicts() {
    String claimId = filed("open").at("/claimId");
    Answer open =
        post("/v1/claims", PLATFORM, Bodies.claim("open").replace("RF-open", "RF-open-2"));

    assertIs(open, ErrorCode.OPEN_CLAIM_EXISTS);
    assertThat(open.at("/claimId")).isEqualTo(claimId);
    assertIs(
        post("/v1/policies", PLATFORM, Bodies.policy("open").replace("100000", "1")),
        ErrorCode.POLICY_CONFLICT);
    assertIs(
        post("/v1/policies", PLATFORM, Bodies.policy("open").replace("P-open", "P-2")),
        ErrorCode.POLICY_EXISTS);
    assertThat(post("/v1/policies", PLATFORM, Bodies.policy("open")).status()).isEqualTo(200);
  }

  @Test
  void refusesWhatAClosedClaimDoesNotTake() {
    String claimId = post("/v1/claims", PLATFORM, Bodies.claim("closed")).at("/claimId");
    Answer answer = post("/v1/claims/" + claimId + "/withdrawal", BUYER, "{}");

    assertIs(answer, ErrorCode.CLAIM_CLOSED);
    assertThat(answer.at("/stage")).isEqualTo("CLOSED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FORBIDDEN",
        "ACTION_NOT_ALLOWED",
        "CLAIM_CLOSED",
        "INVALID_FIELD",
        "PROOF_REQUIRED",
        "GROUND_REQUIRED",
        "AMOUNT_ABOVE_CAP",
        "REASON_REQUIRED",
        "SAME_REVIEWER",
        "CURRENCY_MISMATCH"
      })
  void passesOnWhatTheWorkflowRefuses(String type) {
    String path = "/v1/claims/" + filed("refused").at("/claimId") + "/review";
    Standing details = new Standing("PAYOUT", List.of(), "/approved");
    engine.failure = new ActionRefused(type, "no", details);

    Answer answer = post(path, INSURER, REVIEW);

    ErrorCode code = ErrorCode.valueOf(type);
    assertIs(answer, code);
    if (code.status() == 409) {
      assertThat(answer.at("/stage")).isEqualTo("PAYOUT");
      assertThat(answer.json().has("allowedActions")).isTrue();
    }
    if (code.status() == 422) {
      assertThat(answer.at("/errors/0/field")).isEqualTo("/approved");
    }
  }

  /** Its worker was killed between the record of a step and the engine's hearing of it. */
  @Test
  void saysToComeAgainWhileTheEngineIsBehindTheRecord() {
    String path = "/v1/claims/" + filed("behind").at("/claimId") + "/review";
    Standing before = new Standing("SUPPLEMENT", List.of(), null);
    engine.failure = new ActionRefused("ACTION_NOT_ALLOWED", "no", before);

    assertIs(post(path, INSURER, REVIEW), ErrorCode.ENGINE_UNAVAILABLE);
  }

  @Test
  void saysThatTheEngineIsGone() {
    String path = "/v1/claims/" + filed("gone").at("/claimId") + "/review";
    engine.failure = new WorkflowGone(new IllegalStateException("gone"));

    assertIs(post(path, INSURER, REVIEW), ErrorCode.ENGINE_UNAVAILABLE);
  }

  @Test
  void hidesItsOwnFaults() {
    String path = "/v1/claims/" + filed("fault").at("/claimId") + "/review";
    engine.failure = new IllegalArgumentException("secret");

    Answer answer = post(path, INSURER, REVIEW);

    assertIs(answer, ErrorCode.INTERNAL_ERROR);
    assertThat(answer.raw().body()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage=NOWHERE", "colour=red", "parked=perhaps", "dueBefore=soon"})
  void wantsReadableFilters(String filter) {
    assertIs(get("/v1/claims?" + filter, OPS), ErrorCode.MALFORMED_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/claims?colour=red",
        "/v1/claims?limit=1&colour=red",
        "/v1/claims/C-NONE?colour=red",
        "/v1/claims/C-NONE/trace?colour=red",
        "/v1/policies?subOrderId=S-1&colour=red",
        "/v1/policies/P-1?colour=red"
      })
  void namesTheParameterThatItDoesNotKnow(String path) {
    Answer answer = get(path, OPS);

    assertIs(answer, ErrorCode.MALFORMED_REQUEST);
    assertThat(answer.at("/errors/0/field")).isEqualTo("/colour");
  }

  @Test
  void refusesAParameterThatIsGivenTwice() {
    Answer answer = get("/v1/policies?subOrderId=S-1&subOrderId=S-2", OPS);

    assertIs(answer, ErrorCode.MALFORMED_REQUEST);
    assertThat(answer.at("/detail")).contains("subOrderId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "cursor=made-up"})
  void wantsFiltersWithinBounds(String filter) {
    assertIs(get("/v1/claims?" + filter, OPS), ErrorCode.INVALID_FIELD);
  }

  private static void assertIs(Answer answer, ErrorCode code) {
    assertThat(answer.code()).isEqualTo(code.name());
    assertThat(answer.status()).isEqualTo(code.status());
    assertThat(answer.raw().headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
  }
}
