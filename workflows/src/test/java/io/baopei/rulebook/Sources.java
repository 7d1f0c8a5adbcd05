package io.baopei.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files name which rule. */
final class Sources {

  private static final List<String> MODULES = List.of("workflows", "activities", "worker");

  /** {@code T-05}, {@code T-F9a}, {@code OQ-12}, {@code S3-1}; {@code T-37c} is a part of T-37. */
  private static final Pattern ID =
      Pattern.compile(
          "(?<![\\w-])(T-F\\d+[a-d]?|[TLQPSDA]-\\d\\d|OQ-\\d+|S3-\\d+|1F-\\d)[a-j]?(?![\\w-])");

  /** {@code T-34 to T-36}. */
  private static final Pattern RANGE = Pattern.compile("([TLQPSDA])-(\\d\\d) to \\1-(\\d\\d)");

  /**
   * A rule that only a comment names is applied by nothing. A string may hold no comment's mark.
   */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\n]*|--[^\n]*|^\\s*#[^\n]*", Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern WORKED = Pattern.compile("\"(?:rule|refusedBy)\": \"([^\"]+)\"");
  private static final Path VECTORS = Path.of("src", "test", "resources", "vectors");

  private final Map<String, Set<String>> named = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();

  /** The product's code, terms and tables. */
  static Sources code() {
    Sources sources = new Sources();
    sources.scan("main", Sources::isCode);
    return sources;
  }

  /** The tests, and the worked examples that two of them run. */
  static Sources tests() {
    Sources sources = new Sources();
    sources.scan("test", path -> path.endsWith("Test.java") || path.endsWith("IT.java"));
    sources.worked("gates.json", "GateVectorsTest");
    sources.worked("stages.json", "StagesVectorsWorkflowTest");
    return sources;
  }

  /** The names of the files that name the rule. */
  Set<String> naming(String rule) {
    return named.getOrDefault(rule, Set.of());
  }

  Set<String> rules() {
    return named.keySet();
  }

  boolean has(String name) {
    return names.contains(name);
  }

  private static boolean isCode(String path) {
    return path.endsWith(".java")
        || path.endsWith(".sql")
        || (path.contains("/terms/") && path.endsWith(".yaml"));
  }

  private void scan(String part, Predicate<String> wanted) {
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", part))) {
        files
            .filter(file -> wanted.test(file.toString().replace('\\', '/')))
            .filter(file -> !file.toString().contains("rulebook"))
            .forEach(file -> found(nameOf(file), COMMENTS.matcher(text(file)).replaceAll("")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void worked(String file, String test) {
    Matcher matcher = WORKED.matcher(text(VECTORS.resolve(file)));
    while (matcher.find()) {
      add(matcher.group(1), test);
    }
  }

  private void found(String name, String text) {
    names.add(name);
    Matcher ids = ID.matcher(text);
    while (ids.find()) {
      add(ids.group(1), name);
    }
    Matcher ranges = RANGE.matcher(text);
    while (ranges.find()) {
      between(ranges).forEach(id -> add(id, name));
    }
  }

  private static List<String> between(Matcher range) {
    List<String> ids = new ArrayList<>();
    int last = Integer.parseInt(range.group(3));
    for (int number = Integer.parseInt(range.group(2)); number <= last; number++) {
      ids.add("%s-%02d".formatted(range.group(1), number));
    }
    return ids;
  }

  private void add(String rule, String name) {
    named.computeIfAbsent(rule, any -> new TreeSet<>()).add(name);
  }

  /** A class by its name, terms by programme and date. */
  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".yaml")) {
      return file.getName(file.getNameCount() - 2) + "/" + name;
    }
    return name.replace(".java", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
