package io.baopei.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A rule of the rulebook, as {@code rulebook/ids.tsv} lists it.
 *
 * @param why why it is not in scope
 * @param code the classes that apply it besides those that name it
 * @param tests the tests that would fail without it besides those that name it
 */
record Rule(
    String id, Scope scope, String words, String why, List<String> code, List<String> tests) {

  enum Scope {
    /** Applied by code, and tested. */
    IN,
    /** Of a part that is not built yet. */
    LATER,
    /** Tells something that no program can apply. */
    NARRATIVE
  }

  private static final Path INDEX = Path.of("src", "test", "resources", "rulebook", "ids.tsv");

  /** All rules in the order of the rulebook. */
  static List<Rule> all() {
    try {
      return Files.readAllLines(INDEX).stream()
          .filter(line -> !line.startsWith("#"))
          .map(Rule::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule of(String line) {
    List<String> columns = Arrays.asList(line.split("\t", -1));
    return new Rule(
        columns.get(0),
        Scope.valueOf(columns.get(1).toUpperCase(Locale.ROOT)),
        columns.get(2),
        columns.get(3),
        names(columns.get(4)),
        names(columns.get(5)));
  }

  private static List<String> names(String column) {
    return column.equals("-") ? List.of() : Arrays.asList(column.split(" ", -1));
  }
}
