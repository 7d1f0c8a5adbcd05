package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.port.calendar.WorkingDayBounds;
import io.baopei.worker.api.Vectors.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The same with living claims behind the API, so that everybody can act. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LivingHarness extends VectorHarness {

  /** When the workflows' own time begins: a row that is filed long before would find it late. */
  private static final Instant START = Instant.parse("2026-03-31T02:05:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofMillis(10);
  private static final Set<String> BY_ITSELF = Set.of("FRAUD_SCREEN", "REFUND", "PAYOUT");

  @Autowired private WorkingDayBounds calendar;

  @BeforeAll
  void wake() {
    engine.living = new LiveEngine(START, calendar, claims::append);
  }

  @AfterAll
  void sleep() {
    LiveEngine living = engine.living;
    engine.living = null;
    if (living != null) {
      living.close();
    }
  }

  @Override
  Answer file(Row row) {
    assertThat(row.now()).isBetween(START.minus(Duration.ofHours(1)), START);
    return super.file(row);
  }

  /** Somebody acts on a claim that rests, and what follows by itself is done. */
  Answer act(JsonNode before, String action, String token, JsonNode body) {
    String claimId = before.path("claimId").asText();
    Answer answer = post("/v1/claims/" + claimId + "/" + action, token, body.toString());
    Set<String> passing = new HashSet<>(BY_ITSELF);
    if (answer.status() == 200 && !answer.json().path("stage").equals(before.path("stage"))) {
      // The step that opens a payout is on record a moment after the answer.
      passing.add(before.path("stage").asText());
    }
    rests(claimId, passing);
    return answer;
  }

  /** The claim once the service has done by itself what it can. */
  JsonNode rests(String claimId) {
    return rests(claimId, BY_ITSELF);
  }

  private JsonNode rests(String claimId, Set<String> passing) {
    return await(claimId)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(GLANCE)
        .until(() -> view(claimId), now -> !passing.contains(now.path("stage").asText()));
  }
}
