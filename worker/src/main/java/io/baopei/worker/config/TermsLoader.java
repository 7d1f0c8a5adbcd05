package io.baopei.worker.config;

import io.baopei.domain.programme.Terms;
import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.worker.api.problem.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the programmes' terms; a file that is not complete stops the start. */
final class TermsLoader {

  private static final String EVERYWHERE = "classpath*:terms/*/*.yaml";

  private final YAMLMapper yaml = TermsYaml.mapper();

  /** All terms on the class path. */
  TermsCatalogue load() {
    try {
      List<Terms> all = new ArrayList<>();
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(EVERYWHERE)) {
        try (InputStream content = file.getInputStream()) {
          all.add(read(nameOf(file), content));
        }
      }
      return new TermsCatalogue(all);
    } catch (IOException unreadable) {
      throw new IllegalStateException("terms cannot be read", unreadable);
    }
  }

  /**
   * Reads one file.
   *
   * @param name {@code tmall-30-day/2022-01-01.yaml}: programme and first day in force
   * @throws IllegalArgumentException naming file and field, when something is missing or wrong
   */
  Terms read(String name, InputStream content) {
    try {
      Terms terms = yaml.readValue(content, Terms.class);
      TermsCheck.of(name, terms);
      return terms;
    } catch (JacksonException bad) {
      String where = Unreadable.pointer(bad);
      throw new IllegalArgumentException(
          "terms " + name + ", field " + where + ": " + bad.getOriginalMessage(), bad);
    }
  }

  private static String nameOf(Resource file) throws IOException {
    String path = file.getURL().getPath();
    return path.substring(path.lastIndexOf("/terms/") + "/terms/".length());
  }
}
