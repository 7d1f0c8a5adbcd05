package io.baopei.worker.config;

import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.Terms;
import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.worker.api.problem.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the programmes' terms; a file that is not complete stops the start. */
final class TermsLoader {

  private static final String EVERYWHERE = "classpath*:terms/*/*.yaml";

  private static final Set<ClaimClock> TMALL_CLOCKS =
      EnumSet.of(
          ClaimClock.INSURER_REVIEW,
          ClaimClock.SUPPLEMENT,
          ClaimClock.APPEAL_WINDOW,
          ClaimClock.RETURN_TRACKING,
          ClaimClock.MERCHANT_RECEIPT,
          ClaimClock.DISPUTE_ANSWER,
          ClaimClock.DISPUTE_DECISION,
          ClaimClock.REFUND);

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
      check(name, terms);
      return terms;
    } catch (JacksonException bad) {
      String where = Unreadable.pointer(bad);
      throw new IllegalArgumentException(
          "terms " + name + ", field " + where + ": " + bad.getOriginalMessage(), bad);
    }
  }

  private static void check(String name, Terms terms) {
    String expected = terms.programme().folder() + "/" + terms.effectiveFrom() + ".yaml";
    require(name.equals(expected), name, "programme and effectiveFrom say " + expected);
    for (ClaimClock clock : needed(terms.programme())) {
      boolean listed = terms.clocks().stream().anyMatch(own -> own.clock() == clock);
      require(listed, name, "field /clocks lacks " + clock);
    }
  }

  private static Set<ClaimClock> needed(Programme programme) {
    return programme == Programme.TMALL_30_DAY ? TMALL_CLOCKS : Set.of();
  }

  private static void require(boolean holds, String name, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("terms " + name + ": " + otherwise);
    }
  }

  private static String nameOf(Resource file) throws IOException {
    String path = file.getURL().getPath();
    return path.substring(path.lastIndexOf("/terms/") + "/terms/".length());
  }
}
