package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.domain.claim.StageEvent;
import io.baopei.worker.api.Vectors.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked sequences of stages, acted out by those who act; all of them can be said so. */
class StagesOverHttpIT extends LivingHarness {

  private static final Set<String> MOVES =
      Stream.of(StageEvent.values()).map(Enum::name).collect(Collectors.toSet());

  static Stream<Row> rows() {
    return Vectors.rows("stages.json");
  }

  @Test
  void leavesNoRowOut() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(75);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void goesThroughTheStagesAsWorkedOut(Row row) {
    Answer filed = file(row);
    String claimId = filed.at("/claimId");

    row.json().path("actions").valueStream().forEach(action -> act(row, claimId, action));

    JsonNode end = rests(claimId);
    assertThat(stages(filed.at("/stage"), trace(claimId)))
        .isEqualTo(texts(row.expect().path("stages")));
    assertThat(end.path("stage").asText()).isEqualTo(row.expected("stage"));
    assertThat(end.path("outcome").textValue()).isEqualTo(row.expected("outcome"));
    assertThat(end.path("refusedBy").textValue()).isEqualTo(row.expected("refusedBy"));
    assertThat(end.path("allowedActions")).containsAll(row.expect().path("allowedActions"));
  }

  private void act(Row row, String claimId, JsonNode action) {
    JsonNode before = rests(claimId);
    String token = row.token(action.path("by").asText(), action.path("sub").asText());
    Answer answer = act(before, action.path("action").asText(), token, action.path("body"));

    JsonNode expect = action.path("expect");
    assertThat(answer.status())
        .as("%s %s", action, answer.raw().body())
        .isEqualTo(expect.path("status").asInt());
    if (!expect.path("code").isNull()) {
      assertRefused(answer, expect.path("code").asText(), before);
      assertThat(view(claimId)).as("a refusal changes nothing").isEqualTo(before);
    }
  }

  private static void assertRefused(Answer answer, String code, JsonNode standing) {
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    if (answer.status() == 409) {
      assertThat(answer.json().path("stage")).isEqualTo(standing.path("stage"));
      assertThat(answer.json().path("allowedActions")).isEqualTo(standing.path("allowedActions"));
    }
  }

  /** Every stage passed through, as the trace tells it. */
  private static List<String> stages(String first, JsonNode trace) {
    List<String> stages = new ArrayList<>(List.of(first));
    for (JsonNode event : trace.path("events")) {
      String stage = event.path("subject").asText();
      if (MOVES.contains(event.path("type").asText()) && !stage.equals(stages.getLast())) {
        stages.add(stage);
      }
    }
    return stages;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
