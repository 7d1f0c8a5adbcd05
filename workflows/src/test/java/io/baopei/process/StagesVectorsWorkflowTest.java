package io.baopei.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.codec.ContractJson;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.fixture.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked sequences of stages, acted out. */
class StagesVectorsWorkflowTest {

  private static final ObjectMapper JSON = ContractJson.mapper();

  static Stream<Vectors.Row> rows() {
    return Vectors.rows("stages.json");
  }

  @Test
  void readsWorkedExamples() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(28);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void goesThroughTheStagesAsWorkedOut(Vectors.Row row) {
    try (ClaimWorld world = ClaimWorld.of(row)) {
      world.rests();
      row.json().path("actions").valueStream().forEach(action -> act(world, action));
      JsonNode expect = row.expect();
      ClaimView end = world.rests();
      assertThat(world.records().stages()).isEqualTo(stages(expect));
      assertThat(end.stage().name()).isEqualTo(expect.path("stage").asText());
      assertThat(Optional.ofNullable(end.outcome()).map(Enum::name))
          .isEqualTo(Optional.ofNullable(expect.path("outcome").textValue()));
      assertThat(end.refusedBy()).isEqualTo(expect.path("refusedBy").textValue());
      assertThat(end.allowedActions()).containsAll(allowed(expect));
    }
  }

  private static void act(ClaimWorld world, JsonNode action) {
    ObjectNode body = action.path("body").deepCopy();
    body.putObject("actor")
        .put("role", action.path("by").asText())
        .put("sub", action.path("sub").asText());
    String update = Updates.nameOf(Action.ofPath(action.path("action").asText()).orElseThrow());
    assertThat(world.outcomeOf(update, JSON.convertValue(body, Object.class)))
        .as("%s", action)
        .isEqualTo(Optional.ofNullable(action.path("expect").path("code").textValue()));
    world.rests();
  }

  private static List<Stage> stages(JsonNode expect) {
    return expect.path("stages").valueStream().map(s -> Stage.valueOf(s.asText())).toList();
  }

  private static List<AllowedAction> allowed(JsonNode expect) {
    return expect
        .path("allowedActions")
        .valueStream()
        .map(
            entry ->
                new AllowedAction(
                    entry.path("action").asText(), Role.valueOf(entry.path("by").asText())))
        .toList();
  }
}
