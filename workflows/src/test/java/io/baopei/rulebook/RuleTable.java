package io.baopei.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/rules.md}: every rule with what applies it and what would fail without it. */
final class RuleTable {

  private static final String HEAD =
      """
      # Rules

      Every rule of the rulebook, in its order, with the code that applies it and the tests that
      would fail without it. Generated from the sources and from
      [ids.tsv](../workflows/src/test/resources/rulebook/ids.tsv); the build fails when a rule in
      scope has no code or no test, or when this page is not what the sources say. To write it anew:

      ```sh
      mvn -pl workflows test -Dtest=RuleTableTest -Drules.write=true
      ```

      """;

  private final Sources code = Sources.code();
  private final Sources tests = Sources.tests();
  private final List<Rule> rules = Rule.all();

  Set<String> codeOf(Rule rule) {
    return together(code.naming(rule.id()), rule.code());
  }

  Set<String> testsOf(Rule rule) {
    return together(tests.naming(rule.id()), rule.tests());
  }

  List<Rule> rules(Rule.Scope scope) {
    return rules.stream().filter(rule -> rule.scope() == scope).toList();
  }

  /** What the code names and the rulebook does not know. */
  List<String> unknown() {
    List<String> known = rules.stream().map(Rule::id).toList();
    return code.rules().stream().filter(id -> !known.contains(id)).toList();
  }

  /** What the index names and the sources do not have. */
  List<String> missing() {
    return rules.stream()
        .flatMap(
            rule ->
                Stream.concat(
                    rule.code().stream().filter(name -> !code.has(name)),
                    rule.tests().stream().filter(name -> !tests.has(name))))
        .distinct()
        .toList();
  }

  String markdown() {
    return HEAD
        + "## In scope\n\n| rule | what it says | applied by | tests |\n|---|---|---|---|\n"
        + lines(Rule.Scope.IN, rule -> listed(codeOf(rule)) + " | " + listed(testsOf(rule)))
        + "\n## Later work\n\n| rule | what it says | part |\n|---|---|---|\n"
        + lines(Rule.Scope.LATER, Rule::why)
        + "\n## Told, not applied\n\n| rule | what it says | why |\n|---|---|---|\n"
        + lines(Rule.Scope.NARRATIVE, Rule::why);
  }

  private String lines(Rule.Scope scope, Function<Rule, String> rest) {
    return rules(scope).stream()
        .map(rule -> "| " + rule.id() + " | " + rule.words() + " | " + rest.apply(rule) + " |\n")
        .collect(Collectors.joining());
  }

  private static String listed(Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static Set<String> together(Set<String> found, List<String> listed) {
    Set<String> all = new TreeSet<>(found);
    all.addAll(listed);
    return all;
  }
}
