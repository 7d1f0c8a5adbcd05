package io.baopei.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.fixture.Vectors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateVectorsTest {

  private record Said(String rule, @Nullable Boolean passed) {}

  static Stream<Vectors.Row> rows() {
    return Vectors.rows("gates.json");
  }

  @Test
  void readsWorkedExamples() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(14);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void judgesAsWorkedOut(Vectors.Row row) {
    assertJudged(row, row.application());
  }

  static void assertJudged(Vectors.Row row, Application application) {
    GateVerdict verdict = Gate.of(row.programme()).judge(application);
    assertThat(said(verdict, row)).isEqualTo(expected(row));
    assertThat(verdict.refusedBy()).isEqualTo(text(row, "refusedBy"));
    assertThat(Optional.ofNullable(application.termsVersion()).map(LocalDate::toString))
        .isEqualTo(text(row, "termsVersion"));
  }

  private static List<Said> said(GateVerdict verdict, Vectors.Row row) {
    List<String> open = row.expect().path("open").valueStream().map(r -> r.asText()).toList();
    return verdict.checks().stream()
        .filter(check -> !open.contains(check.rule()))
        .map(check -> new Said(check.rule(), check.passed()))
        .toList();
  }

  private static List<Said> expected(Vectors.Row row) {
    return row.expect()
        .path("gate")
        .valueStream()
        .map(
            rule ->
                new Said(
                    rule.path("rule").asText(),
                    rule.path("passed").isNull() ? null : rule.path("passed").asBoolean()))
        .toList();
  }

  private static Optional<String> text(Vectors.Row row, String field) {
    return Optional.ofNullable(row.expect().path(field).textValue());
  }
}
