package io.baopei.sandbox.storm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the launcher's supervisor started again: one name a line. */
final class Restarts {

  private Restarts() {}

  static Map<String, Long> of(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("run").resolve("restarts"))) {
      return lines.collect(groupingBy(line -> line, TreeMap::new, counting()));
    } catch (IOException none) {
      return Map.of();
    }
  }
}
