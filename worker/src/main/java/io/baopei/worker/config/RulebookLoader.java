package io.baopei.worker.config;

import io.baopei.domain.rulebook.Rulebook;
import io.baopei.worker.api.problem.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the words of the rules; a rulebook that is not complete stops the start. */
final class RulebookLoader {

  private static final String FILE = "/rulebook/rules.yaml";

  /** That a rule is of later is said only where it is. */
  private final YAMLMapper yaml =
      TermsYaml.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /** The rulebook on the class path. */
  Rulebook load() {
    try (InputStream content =
        Objects.requireNonNull(RulebookLoader.class.getResourceAsStream(FILE), FILE)) {
      return read(content);
    } catch (IOException unreadable) {
      throw new IllegalStateException("the rulebook cannot be read", unreadable);
    }
  }

  /**
   * Reads one rulebook.
   *
   * @throws IllegalArgumentException naming the field, when something is missing or wrong
   */
  Rulebook read(InputStream content) {
    try {
      return yaml.readValue(content, Rulebook.class);
    } catch (JacksonException bad) {
      String where = Unreadable.pointer(bad);
      throw new IllegalArgumentException(
          "rulebook, field " + where + ": " + bad.getOriginalMessage(), bad);
    }
  }
}
