package io.baopei.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.fixture.TermsFiles;
import io.baopei.fixture.Vectors;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A new version is one YAML file and its vectors (docs/programmes.md): from 20 March 2026 the
 * example covers toys as well (D-03, D-04, D-10, S3-7), and no code knows of it.
 */
class NewTermsVersionTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "newversion", "terms");
  private static final TermsCatalogue WITH_TOYS = TermsFiles.catalogueWith(FOLDER);

  static Stream<Vectors.Row> rows() {
    return Vectors.all("/newversion/gates.json");
  }

  @Test
  void standsBesideTheVersionThatItFollows() {
    assertThat(WITH_TOYS.versions(Programme.DAMAGE_1688))
        .extracting(terms -> terms.effectiveFrom().toString())
        .containsExactly("2024-03-29", "2026-03-20");
    assertThat(rows()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void coversTheNewCategoryFromItsDateOn(Vectors.Row row) {
    GateVectorsTest.assertJudged(row, row.application(WITH_TOYS));
  }

  @Test
  void changesNothingForPoliciesOfTheOlderVersion() {
    Vectors.Row before = rows().findFirst().orElseThrow();
    assertThat(before.application(WITH_TOYS).terms())
        .isEqualTo(before.application(TermsFiles.catalogue()).terms());
  }
}
