package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.engine.WorkflowGone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformEventsIT extends ApiHarness {

  private static final String PATH = "/v1/platform-events";

  @AfterEach
  void heal() {
    engine.failure = null;
  }

  @Test
  void passesAnEventOnOnce() {
    String claimId = filed("event").at("/claimId");
    String event = event("E-1", "PARCEL_SIGNED", claimId, "{}");

    Answer first = post(PATH, PLATFORM, event);
    Answer second = post(PATH, PLATFORM, event);

    assertThat(first.status()).isEqualTo(202);
    assertThat(first.json().at("/duplicate").asBoolean()).isFalse();
    assertThat(second.json().at("/duplicate").asBoolean()).isTrue();
    assertThat(engine.facts.stream().filter(fact -> "E-1".equals(fact.eventId()))).hasSize(1);
  }

  @Test
  void passesAnEventOnWhenTheEngineIsBack() {
    String claimId = filed("late").at("/claimId");
    String event = event("E-2", "PARCEL_SIGNED", claimId, "{}");
    engine.failure = new EngineUnavailable(false, new IllegalStateException("down"));

    Answer down = post(PATH, PLATFORM, event);
    engine.failure = null;
    Answer up = post(PATH, PLATFORM, event);

    assertThat(down.status()).isEqualTo(503);
    assertThat(up.status()).isEqualTo(202);
    assertThat(up.json().at("/duplicate").asBoolean()).isFalse();
  }

  @Test
  void showsInTheTraceWhatCameAfterTheEnd() {
    String claimId = post("/v1/claims", PLATFORM, Bodies.claim("over")).at("/claimId");
    engine.failure = new WorkflowGone(new IllegalStateException("over"));

    Answer answer = post(PATH, PLATFORM, event("E-5", "PARCEL_SIGNED", claimId, "{}"));
    Answer trace = get("/v1/claims/" + claimId + "/trace", PLATFORM);

    assertThat(answer.status()).isEqualTo(202);
    JsonNode events = trace.json().path("events");
    JsonNode last = events.path(events.size() - 1);
    assertThat(last.path("type").asText()).isEqualTo("IGNORED");
    assertThat(last.path("subject").asText()).isEqualTo("PARCEL_SIGNED");
    assertThat(last.path("detail").asText()).isEqualTo("the claim is closed");
  }

  @Test
  void doesNotKnowAnotherPlatformsClaim() {
    String claimId = filed("foreign").at("/claimId");
    String other = Tokens.of("bot", "OTHER", "PLATFORM");

    Answer answer = post(PATH, other, event("E-3", "PARCEL_SIGNED", claimId, "{}"));

    assertThat(answer.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RETURN_TRACKING_SUBMITTED | {\"carrier\":\"SF\"} | /data/trackingNumber",
        "MERCHANT_REFUSED_RECEIPT | {\"ground\":\"MOOD\"} | /data/ground",
        "REFUND_COMPLETED | {\"amount\":{\"currency\":\"CNY\",\"amountMinor\":0}} "
            + "| /data/amount/amountMinor",
        "DEADLINE_SET | {\"clock\":\"REFUND\",\"dueAt\":\"soon\"} | /data/dueAt",
        "PARCEL_SIGNED | {\"by\":\"me\"} | /data/by",
      })
  void wantsTheDataOfTheType(String type, String data, String field) {
    String claimId = filed("data").at("/claimId");

    Answer answer = post(PATH, PLATFORM, event("E-4", type, claimId, data));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/field")).isEqualTo(field);
  }

  private static String event(String id, String type, String claimId, String data) {
    return """
        {"eventId":"%s","type":"%s","occurredAt":"2026-03-05T10:00:00+08:00","claimId":"%s",
         "data":%s}
        """
        .formatted(id, type, claimId, data);
  }
}
