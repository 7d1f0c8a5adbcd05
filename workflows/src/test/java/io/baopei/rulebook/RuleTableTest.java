package io.baopei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No rule that is in scope is without code and test, and the published table says so. */
class RuleTableTest {

  private static final Path PAGE = Path.of("..", "docs", "rules.md");

  private static final Path QUOTED =
      Path.of("..", "worker", "src", "main", "resources", "rulebook", "rules.yaml");

  private final RuleTable table = new RuleTable();

  @Test
  void hasCodeForEveryRuleInScope() {
    assertThat(table.rules(Rule.Scope.IN)).hasSizeGreaterThan(100);
    assertThat(table.rules(Rule.Scope.IN))
        .filteredOn(rule -> table.codeOf(rule).isEmpty())
        .isEmpty();
  }

  @Test
  void hasATestForEveryRuleInScope() {
    assertThat(table.rules(Rule.Scope.IN))
        .filteredOn(rule -> table.testsOf(rule).isEmpty())
        .isEmpty();
  }

  @Test
  void namesOnlyWhatThereIs() {
    assertThat(table.unknown()).as("rules that the rulebook does not have").isEmpty();
    assertThat(table.missing()).as("classes that ids.tsv names").isEmpty();
  }

  /**
   * Claims quote the rulebook's words; a rule that is called later work there is not applied here.
   */
  @Test
  void agreesWithTheRulebookThatClaimsQuote() throws IOException {
    Map<String, Boolean> quoted = new TreeMap<>();
    for (String entry : Files.readString(QUOTED).split("\\n {2}- id: ", -1)) {
      quoted.put(entry.lines().findFirst().orElse(""), entry.contains("\n    later: true"));
    }
    for (Rule.Scope scope : Rule.Scope.values()) {
      assertThat(table.rules(scope)).extracting(Rule::id).isSubsetOf(quoted.keySet());
    }
    assertThat(table.rules(Rule.Scope.IN)).extracting(Rule::id).noneMatch(quoted::get);
    assertThat(table.rules(Rule.Scope.LATER)).extracting(Rule::id).allMatch(quoted::get);
  }

  @Test
  void saysWhyARuleIsLeftOut() {
    assertThat(table.rules(Rule.Scope.LATER)).noneMatch(rule -> rule.why().equals("-"));
    assertThat(table.rules(Rule.Scope.NARRATIVE)).noneMatch(rule -> rule.why().equals("-"));
  }

  @Test
  void isPublishedAsTheSourcesSay() throws IOException {
    if (Boolean.getBoolean("rules.write")) {
      Files.writeString(PAGE, table.markdown());
    }
    assertThat(Files.readString(PAGE))
        .as("write docs/rules.md anew: -Dtest=RuleTableTest -Drules.write=true")
        .isEqualTo(table.markdown());
  }
}
