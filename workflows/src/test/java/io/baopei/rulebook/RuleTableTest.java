package io.baopei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No rule that is in scope is without code and test, and the published table says so. */
class RuleTableTest {

  private static final Path PAGE = Path.of("..", "docs", "rules.md");

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
