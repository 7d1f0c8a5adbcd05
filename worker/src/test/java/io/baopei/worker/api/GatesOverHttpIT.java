package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.worker.api.Vectors.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked gate verdicts, filed as a platform files them; all of them can be said so. */
class GatesOverHttpIT extends VectorHarness {

  private static final Map<String, String> IN_THE_TRACE =
      Map.of("true", "PASSED", "false", "FAILED", "null", "DOES_NOT_APPLY");

  /** A rule of the gate and what it said, in the words of the trace. */
  private record Said(@Nullable String rule, @Nullable String verdict) {}

  static Stream<Row> rows() {
    return Vectors.rows("gates.json");
  }

  @Test
  void leavesNoRowOut() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(71);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void answersAsWorkedOut(Row row) {
    Answer filed = file(row);

    assertOutcome(row, filed.json());
    assertThat(gate(row, filed.json().path("gate"))).isEqualTo(expected(row));
    assertThat(view(filed.at("/claimId")).path("gate")).isEqualTo(filed.json().path("gate"));
    assertTrace(row, trace(filed.at("/claimId")));
  }

  /** A refusal is an outcome, and at once (S3-2). */
  private static void assertOutcome(Row row, JsonNode view) {
    boolean covered = row.expected("refusedBy") == null;
    assertThat(view.path("refusedBy").textValue()).isEqualTo(row.expected("refusedBy"));
    assertThat(view.path("termsVersion").textValue()).isEqualTo(row.expected("termsVersion"));
    assertThat(view.path("outcome").textValue()).isEqualTo(covered ? null : "NOT_COVERED");
    assertThat(view.path("stage").asText().equals("CLOSED")).isEqualTo(!covered);
    assertThat(view.path("policyNo").textValue())
        .isEqualTo(row.json().at("/policy/policyNo").textValue());
    if (!covered) {
      assertThat(view.path("allowedActions")).isEmpty();
    }
  }

  private static void assertTrace(Row row, JsonNode trace) {
    List<Said> traced =
        trace
            .path("rules")
            .valueStream()
            .map(line -> new Said(line.path("subject").textValue(), line.path("type").textValue()))
            .filter(said -> IN_THE_TRACE.containsValue(said.verdict()) && isWorkedOut(row, said))
            .toList();
    assertThat(traced).isEqualTo(expected(row));
    assertThat(trace.path("refusedBy").textValue()).isEqualTo(row.expected("refusedBy"));
  }

  private static List<Said> gate(Row row, JsonNode checks) {
    return checks
        .valueStream()
        .map(GatesOverHttpIT::said)
        .filter(said -> isWorkedOut(row, said))
        .toList();
  }

  private static List<Said> expected(Row row) {
    return row.expect().path("gate").valueStream().map(GatesOverHttpIT::said).toList();
  }

  private static Said said(JsonNode check) {
    return new Said(
        check.path("rule").textValue(), IN_THE_TRACE.get(check.path("passed").asText()));
  }

  /** Of some rules the row says nothing. */
  private static boolean isWorkedOut(Row row, Said said) {
    return row.expect()
        .path("open")
        .valueStream()
        .noneMatch(open -> open.asText().equals(said.rule()));
  }
}
