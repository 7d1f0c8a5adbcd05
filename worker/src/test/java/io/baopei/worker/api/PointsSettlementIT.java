package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** S3-10: points that nobody answers for are settled by operations. */
class PointsSettlementIT extends PointsHarness {

  private static final String DONE =
      """
      {"decision":"MARK_DONE","reference":"PTS-9","reason":{"code":"ASKED","text":"By phone."}}
      """;

  @Test
  void isSettledByOperationsWhereNobodyAnswers() {
    String claimId = claimOf("unknown");
    String path = path(claimId) + "/settlement";
    assertThat(post(path, OPS, DONE).code()).isEqualTo("POINTS_NOT_FOUND");
    post(path(claimId), OPS, BODY);
    assertThat(post(path, OPS, DONE).at("/detail")).contains("not sent yet");
    points.unknown(claimId);

    assertThat(post(path, PLATFORM, DONE).code()).isEqualTo("FORBIDDEN");
    assertThat(post(path, OPS, DONE.replace("\"reference\":\"PTS-9\",", "")).at("/errors/0/field"))
        .isEqualTo("/reference");
    assertThat(post(path, OPS, "{\"decision\":\"DECLINE\"}").code()).isEqualTo("REASON_REQUIRED");
    Answer done = post(path, OPS, DONE);

    assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
    assertThat(done.at("/status")).isEqualTo("PAID");
    assertThat(done.at("/reference")).isEqualTo("PTS-9");
    assertThat(done.json().at("/complaintAccepted").asBoolean(true)).isFalse();
    Answer again = post(path, OPS, DONE);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("/detail")).contains("settled already, as PAID");
    assertThat(again.at("/stage")).isEqualTo("RETURN_TRACKING");
    JsonNode trace = get("/v1/claims/" + claimId + "/trace", OPS).json();
    assertThat(line(trace, "POINTS_ISSUED").at("/actor/sub").asText()).isEqualTo("ops-1");
  }

  @Test
  void isDeclinedByOperationsAndOrderedAgain() {
    String claimId = claimOf("given-up");
    post(path(claimId), OPS, BODY);
    points.unknown(claimId);
    String decline = "{\"decision\":\"DECLINE\",\"reason\":{\"code\":\"NEVER_HEARD_OF\"}}";

    Answer declined = post(path(claimId) + "/settlement", OPS, decline);

    assertThat(declined.at("/status")).isEqualTo("DECLINED");
    assertThat(declined.at("/code")).isEqualTo("NEVER_HEARD_OF");
    assertThat(post(path(claimId), OPS, BODY).json().at("/attempt").asInt()).isEqualTo(2);
  }
}
