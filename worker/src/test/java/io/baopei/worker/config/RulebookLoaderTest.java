package io.baopei.worker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.domain.rulebook.Rule;
import io.baopei.domain.rulebook.Rulebook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever rule the code or the terms name, the rulebook has its words. */
class RulebookLoaderTest {

  private static final Pattern ID =
      Pattern.compile("\\b(?:T-F?\\d+[a-z]?|[LQPSDA]-\\d+|OQ-\\d+|S3-\\d+|1F-\\d+)\\b");

  private static final List<Path> MAIN =
      List.of(
          Path.of("../workflows/src/main"),
          Path.of("../activities/src/main"),
          Path.of("src/main/java"),
          Path.of("src/main/resources/terms"));

  private final Rulebook rulebook = new RulebookLoader().load();

  @Test
  void hasEveryRuleThatIsNamed() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path root : MAIN) {
      named.addAll(idsBelow(root));
    }

    assertThat(named).hasSizeGreaterThan(100);
    assertThat(named).allSatisfy(id -> assertThat(rulebook.find(id)).as(id).isPresent());
  }

  @Test
  void hasWordsOfEveryKindOfRule() {
    assertThat(rulebook.rules()).hasSizeGreaterThan(170);
    assertThat(rulebook.rules()).extracting(Rule::words).allMatch(words -> words.endsWith("."));
    assertThat(rulebook.find("T-06").orElseThrow().original()).contains("满720小时为30天");
    assertThat(rulebook.find("T-32").orElseThrow().later()).isTrue();
    assertThat(rulebook.find("T-06").orElseThrow().later()).isFalse();
  }

  /** The notice's published text is in characters that nobody means. */
  @Test
  void quotesNothingThatWasEncodedWrongly() {
    assertThat(rulebook.rules())
        .filteredOn(rule -> rule.id().startsWith("D-") || rule.id().equals("S-07"))
        .hasSize(12)
        .allMatch(rule -> rule.original() == null);
  }

  @Test
  void saysNothingOfPrivateThresholds() {
    assertThat(rulebook.find("T-45").orElseThrow().words()).doesNotContainPattern("\\d");
    assertThat(rulebook.find("OQ-1").orElseThrow().words()).doesNotContain("threshold", "CNY");
    assertThat(rulebook.find("1F-5").orElseThrow().words()).doesNotContainPattern("\\d|%");
  }

  @Test
  void stopsTheStartOverARuleWithoutWords() {
    String broken = "rules:\n  - { id: T-01, programmes: [TMALL_30_DAY], kind: GATE }\nlaw: []\n";

    assertThatThrownBy(
            () ->
                new RulebookLoader()
                    .read(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("words");
  }

  private static Set<String> idsBelow(Path root) throws IOException {
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(RulebookLoaderTest::isText).toList()) {
        ID.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(ids::add);
      }
    }
    return ids;
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".yaml");
  }
}
