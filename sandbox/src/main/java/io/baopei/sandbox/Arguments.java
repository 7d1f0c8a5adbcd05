package io.baopei.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command's options, written {@code --name value} or {@code --name=value}; each may repeat. */
public record Arguments(Map<String, List<String>> values) {

  /**
   * Reads the words after a command's name.
   *
   * @throws UsageError for a word that is no option, an option not in {@code known}, or no value
   */
  public static Arguments parse(List<String> words, Set<String> known) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      int equals = word.indexOf('=');
      String option = equals < 0 ? word : word.substring(0, equals);
      if (!option.startsWith("--") || !known.contains(option.substring(2))) {
        throw new UsageError("unknown: " + word + "; options are --" + String.join(", --", known));
      }
      String value = equals < 0 ? following(rest, option) : word.substring(equals + 1);
      values.computeIfAbsent(option.substring(2), name -> new ArrayList<>()).add(value);
    }
    return new Arguments(values);
  }

  /** Every value given for the option, in order. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The value given last. */
  public Optional<String> last(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** The value given last, else the environment's, else the default. */
  public String last(String name, String environmentVariable, String otherwise) {
    return last(name)
        .or(() -> Optional.ofNullable(System.getenv(environmentVariable)))
        .filter(value -> !value.isBlank())
        .orElse(otherwise);
  }

  private static String following(Iterator<String> rest, String option) {
    if (!rest.hasNext()) {
      throw new UsageError(option + " needs a value");
    }
    return rest.next();
  }
}
