package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.engine.ActionRefused;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.engine.WorkflowGone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request of which nobody knows whether it was carried out stays the same update. */
class SentAgainIT extends ApiHarness {

  private static final String REVIEW = "{\"decision\":\"APPROVE\"}";

  @AfterEach
  void heal() {
    engine.failure = null;
    engine.running = false;
    claims.away = false;
  }

  @Test
  void whenItMayYetBeCarriedOut() {
    String path = filedFor("undecided");
    engine.failure = new EngineUnavailable(true, new IllegalStateException("late"));
    assertIs(post(path, INSURER, "late-key", REVIEW), ErrorCode.ENGINE_UNAVAILABLE);

    heal();
    assertThat(post(path, INSURER, "late-key", REVIEW).status()).isEqualTo(200);
    assertIsOneUpdate("late-key");
  }

  /** The first may have been carried out; the second did not get so far, and must not forget it. */
  @Test
  void thoughTheRecordsWereAwayInBetween() {
    String path = filedFor("away");
    engine.failure = new EngineUnavailable(true, new IllegalStateException("late"));
    assertIs(post(path, INSURER, "away-key", REVIEW), ErrorCode.ENGINE_UNAVAILABLE);
    claims.away = true;
    assertIs(post(path, INSURER, "away-key", REVIEW), ErrorCode.ENGINE_UNAVAILABLE);

    heal();
    assertThat(post(path, INSURER, "away-key", REVIEW).status()).isEqualTo(200);
    assertIsOneUpdate("away-key");
  }

  @Test
  void whenItFailedInAWayThatNobodyForesaw() {
    String path = filedFor("unforeseen");
    engine.failure = new IllegalStateException("unforeseen");
    assertIs(post(path, INSURER, "odd-key", REVIEW), ErrorCode.INTERNAL_ERROR);

    heal();
    assertThat(post(path, INSURER, "odd-key", REVIEW).status()).isEqualTo(200);
    assertIsOneUpdate("odd-key");
  }

  /** A restarted engine may yet hear of the update from the worker that has it. */
  @Test
  void whenTheEngineDoesNotKnowIt() {
    String path = filedFor("unknown");
    engine.failure = new WorkflowGone(new IllegalStateException("gone"));
    assertIs(post(path, INSURER, "gone-key", REVIEW), ErrorCode.ENGINE_UNAVAILABLE);

    heal();
    assertThat(post(path, INSURER, "gone-key", REVIEW).status()).isEqualTo(200);
    assertIsOneUpdate("gone-key");
  }

  /** The end is on record, and the workflow runs: the request may be what brought the end. */
  @Test
  void whileTheWorkflowRunsThoughTheEndIsOnRecord() {
    String claimId = post("/v1/claims", PLATFORM, Bodies.claim("ending")).at("/claimId");
    String path = "/v1/claims/" + claimId + "/withdrawal";
    engine.running = true;
    engine.failure = new WorkflowGone(new IllegalStateException("never heard of the update"));
    assertIs(post(path, BUYER, "end-key", "{}"), ErrorCode.ENGINE_UNAVAILABLE);

    engine.failure = null;
    assertThat(post(path, BUYER, "end-key", "{}").status()).isEqualTo(200);
    assertIsOneUpdate("end-key");
  }

  /** A refusal decides it, also of what was cut off before: the key is free. */
  @Test
  void untilItIsRefused() {
    String path = filedFor("refused-at-last");
    engine.failure = new EngineUnavailable(true, new IllegalStateException("late"));
    assertIs(post(path, INSURER, "free-key", REVIEW), ErrorCode.ENGINE_UNAVAILABLE);
    engine.failure = new ActionRefused("SAME_REVIEWER", "no", null);
    assertIs(post(path, INSURER, "free-key", REVIEW), ErrorCode.SAME_REVIEWER);

    heal();
    String other = "{\"decision\":\"REQUEST_SUPPLEMENT\",\"missing\":[\"a picture\"]}";
    assertThat(post(path, INSURER, "free-key", other).status()).isEqualTo(200);
  }

  /** A colleague's token, or one without the role, says nothing of what the first one did. */
  @Test
  void thoughSomebodyElseOfTheOrganisationIsRefusedInBetween() {
    String path = filedFor("colleague");
    engine.failure = new EngineUnavailable(true, new IllegalStateException("late"));
    assertIs(post(path, INSURER, "shared-key", REVIEW), ErrorCode.ENGINE_UNAVAILABLE);
    heal();
    String colleague = Tokens.of("clerk-1", "INS-1", "MERCHANT");
    assertIs(post(path, colleague, "shared-key", REVIEW), ErrorCode.FORBIDDEN);

    assertThat(post(path, INSURER, "shared-key", REVIEW).status()).isEqualTo(200);
    assertIsOneUpdate("shared-key");
  }

  private String filedFor(String name) {
    return "/v1/claims/" + filed(name).at("/claimId") + "/review";
  }

  private void assertIsOneUpdate(String key) {
    assertThat(engine.updateIds.stream().filter(id -> id.startsWith(key + "/")))
        .hasSize(2)
        .containsOnly(engine.updateIds.getLast());
  }

  private static void assertIs(Answer answer, ErrorCode code) {
    assertThat(answer.code()).isEqualTo(code.name());
    assertThat(answer.status()).isEqualTo(code.status());
  }
}
